//! A static host on this machine: one folder under one sub-path, as on any web space.
//!
//! Invariant: it answers on 127.0.0.1 only, and with files of its folder only.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use tokio::sync::oneshot;
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

/// The largest page that an injection is put into, in bytes.
const LARGEST_PAGE: usize = 64 << 20;

/// What to serve, and how.
#[derive(Debug, Clone)]
pub struct HostOptions {
    /// The folder whose files are served.
    pub folder: PathBuf,
    /// The port to take if it is free; 0 for any.
    pub port: u16,
    /// Where the folder is put: begins and ends with `/`.
    pub base: String,
    /// Headers that every answer carries.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// A script for tests: served beside the page and run before anything else in it.
    pub first_script: Option<FirstScript>,
}

impl HostOptions {
    /// A folder at the root of any free port.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            port: 0,
            base: "/".to_owned(),
            headers: Vec::new(),
            first_script: None,
        }
    }
}

/// A script that the host adds to every page, as a file of the page's own origin, so that
/// a strict security policy lets it run.
#[derive(Debug, Clone)]
pub struct FirstScript {
    /// Its file name, relative to the base.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// A running host; it stops when dropped.
#[derive(Debug)]
pub struct Host {
    address: SocketAddr,
    base: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Starts to serve, on a thread of its own.
    ///
    /// # Errors
    /// When the folder is missing, the base is malformed or no port can be had.
    pub fn start(options: HostOptions) -> Result<Self> {
        if !options.folder.is_dir() {
            bail!("there is no folder {}", options.folder.display());
        }
        if !options.base.starts_with('/') || !options.base.ends_with('/') {
            bail!(
                "the base `{}` must begin and end with a slash",
                options.base
            );
        }
        let listener = listen(options.port)?;
        let address = listener.local_addr().context("the port has no address")?;
        let base = options.base.clone();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .context("cannot start the host")?;
        let (stop, stopped) = oneshot::channel();
        let app = Router::new().fallback(answer).with_state(Arc::new(options));
        let thread = std::thread::spawn(move || {
            let served = runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                let server = IntoFuture::into_future(axum::serve(listener, app));
                tokio::select! {
                    result = server => result,
                    // A dropped sender means the same as a word from it: stop.
                    _ = stopped => Ok(()),
                }
            });
            if let Err(problem) = served {
                eprintln!("the host stopped: {problem}");
            }
        });
        Ok(Self {
            address,
            base,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The address of the folder, with its trailing slash.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base)
    }

    /// The port it got.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves until the program is ended from outside.
    ///
    /// # Errors
    /// When the host stops by itself.
    pub fn wait(mut self) -> Result<()> {
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(())) | None => bail!("the host has stopped"),
            Some(Err(_)) => bail!("the host has crashed"),
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The only failure is a host that has stopped already.
            stop.send(()).ok();
        }
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// The wanted port, or any free one when it is taken.
fn listen(port: u16) -> Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
        .context("no port is free on 127.0.0.1")?;
    listener
        .set_nonblocking(true)
        .context("the port cannot be used")?;
    Ok(listener)
}

async fn answer(State(options): State<Arc<HostOptions>>, request: Request) -> Response {
    let mut response = route(&options, request).await;
    let headers = response.headers_mut();
    // A rebuilt bundle must show at the next reload.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    for (name, value) in &options.headers {
        headers.insert(name.clone(), value.clone());
    }
    response
}

async fn route(options: &HostOptions, mut request: Request) -> Response {
    let path = request.uri().path();
    let Some(inside) = path.strip_prefix(&options.base) else {
        let at_the_door = path == "/" || format!("{path}/") == options.base;
        return if at_the_door {
            redirect(&options.base)
        } else {
            StatusCode::NOT_FOUND.into_response()
        };
    };
    if let Some(script) = options
        .first_script
        .as_ref()
        .filter(|script| script.name == inside)
    {
        return ([(CONTENT_TYPE, "text/javascript")], script.text).into_response();
    }
    let inner = match request.uri().query() {
        Some(query) => format!("/{inside}?{query}"),
        None => format!("/{inside}"),
    };
    let Ok(uri) = inner.parse::<Uri>() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    *request.uri_mut() = uri;
    let Ok(found) = ServeDir::new(&options.folder).oneshot(request).await;
    let found = found.map(Body::new);
    match &options.first_script {
        Some(script) if is_page(&found) => inject(script, found).await,
        _ => found,
    }
}

fn redirect(base: &str) -> Response {
    match HeaderValue::from_str(base) {
        Ok(place) => (StatusCode::FOUND, [(LOCATION, place)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn is_page(response: &Response) -> bool {
    response.status() == StatusCode::OK
        && response
            .headers()
            .get(CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// Puts the script's tag at the beginning of the page's head.
async fn inject(script: &FirstScript, page: Response) -> Response {
    let (mut parts, body) = page.into_parts();
    let Ok(bytes) = to_bytes(body, LARGEST_PAGE).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let html = String::from_utf8_lossy(&bytes);
    let tag = format!("<head><script src=\"{}\"></script>", script.name);
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(html.replacen("<head>", &tag, 1)))
}
