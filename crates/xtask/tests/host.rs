//! The static host does what any web space does, and nothing more.
//!
//! Invariant: these tests speak plain HTTP, so that no client can hide a fault.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use axum::http::{HeaderName, HeaderValue};
use xtask::host::{FirstScript, Host, HostOptions};

/// A folder with a page, a script, a wasm, and a secret beside it.
fn folder() -> std::io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    let site = folder.path().join("site");
    std::fs::create_dir(&site)?;
    std::fs::write(folder.path().join("secret.txt"), "secret")?;
    std::fs::write(
        site.join("index.html"),
        "<html><head><title>a</title></head></html>",
    )?;
    std::fs::write(site.join("a.js"), "1")?;
    std::fs::write(site.join("a.wasm"), [0, 97, 115, 109])?;
    Ok(folder)
}

/// The whole answer to a GET, head and body; what went wrong instead, if something did.
fn get(host: &Host, path: &str) -> String {
    ask(host, path).unwrap_or_else(|problem| problem.to_string())
}

fn ask(host: &Host, path: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", host.port()))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

#[test]
fn files_come_with_their_types_below_the_sub_path() {
    let folder = folder().unwrap();
    let base = "/some/sub/path/".to_owned();
    let host = Host::start(HostOptions {
        base,
        ..HostOptions::new(&folder.path().join("site"))
    })
    .unwrap();
    assert!(host.url().ends_with("/some/sub/path/"));
    let page = get(&host, "/some/sub/path/?q=x");
    assert!(
        page.starts_with("HTTP/1.1 200") && page.contains("text/html"),
        "{page}"
    );
    assert!(get(&host, "/some/sub/path/a.js").contains("content-type: text/javascript"));
    assert!(get(&host, "/some/sub/path/a.wasm").contains("content-type: application/wasm"));
    assert!(get(&host, "/a.js").starts_with("HTTP/1.1 404"));
    assert!(get(&host, "/some/sub/path/none.js").starts_with("HTTP/1.1 404"));
    assert!(get(&host, "/some/sub/path").contains("location: /some/sub/path/"));
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let folder = folder().unwrap();
    let host = Host::start(HostOptions::new(&folder.path().join("site"))).unwrap();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//secret.txt",
    ] {
        let answer = get(&host, path);
        assert!(!answer.ends_with("secret"), "{path}: {answer}");
    }
}

#[test]
fn tests_can_add_headers_and_a_first_script() {
    let folder = folder().unwrap();
    let options = HostOptions {
        headers: vec![(
            HeaderName::from_static("x-test"),
            HeaderValue::from_static("yes"),
        )],
        first_script: Some(FirstScript {
            name: "first.js",
            text: "first()",
        }),
        ..HostOptions::new(&folder.path().join("site"))
    };
    let host = Host::start(options).unwrap();
    let page = get(&host, "/");
    assert!(
        page.contains("<head><script src=\"first.js\"></script><title>"),
        "{page}"
    );
    assert!(page.contains("x-test: yes"), "{page}");
    assert!(get(&host, "/first.js").ends_with("first()"));
}

#[test]
fn a_dropped_host_lets_its_port_go_and_a_taken_port_is_no_obstacle() {
    let folder = folder().unwrap();
    let site = folder.path().join("site");
    let host = Host::start(HostOptions::new(&site)).unwrap();
    let port = host.port();
    let other = Host::start(HostOptions {
        port,
        ..HostOptions::new(&site)
    })
    .unwrap();
    assert_ne!(other.port(), port);
    drop(host);
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}
