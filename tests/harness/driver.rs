//! A WebDriver program of our own: started for one journey, ended with it.
//!
//! Invariant: whatever it started ends with it, a browser that hangs included.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use xtask::tools::{Browser, Installed};

use crate::journey::Lack;

/// How long a driver may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running driver, and the screen it draws on where it needs one.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    // Dropped in this order: the browser before its screen before its folder.
    _program: Process,
    _screen: Option<Process>,
    _home: TempDir,
}

impl Driver {
    /// Starts the driver of a browser; what it says goes to the file `log`.
    ///
    /// # Errors
    /// When it cannot be started or does not answer.
    pub fn start(browser: Browser, installed: &Installed, lack: Lack, log: &Path) -> Result<Self> {
        let port = free_port()?;
        let home = tempfile::tempdir().context("no folder for the browser's settings")?;
        let mut command = Command::new(&installed.driver);
        let mut screen = None;
        match browser {
            Browser::Chromium => {
                command.arg(format!("--port={port}"));
            }
            Browser::Firefox => {
                // Port 0 for its second protocol: two drivers at once would quarrel over the usual one.
                command.args(["--port", &port.to_string(), "--websocket-port", "0"]);
            }
            Browser::Webkit => {
                let (process, display) = start_screen()?;
                screen = Some(process);
                write_calm_settings(home.path())?;
                command.arg(format!("--port={port}"));
                command
                    .env("DISPLAY", display)
                    .env("XDG_CONFIG_HOME", home.path());
                // WebKit's sandbox needs rights that containers lack; the pages are our own.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                if lack == Lack::Wasm {
                    // It was once called by the other name.
                    command
                        .env("JSC_useWasm", "0")
                        .env("JSC_useWebAssembly", "0");
                }
            }
        }
        let log = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        let errors = log
            .try_clone()
            .context("cannot write the driver's log twice")?;
        command.stdin(Stdio::null()).stdout(log).stderr(errors);
        let program = Process::start(&mut command)?;
        let driver = Self {
            port,
            _program: program,
            _screen: screen,
            _home: home,
        };
        driver.wait_until_it_answers()?;
        Ok(driver)
    }

    /// Where it listens.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait_until_it_answers(&self) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if start.elapsed() > PATIENCE {
                bail!("the driver does not answer on port {}", self.port);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

/// A process and all that it started.
#[derive(Debug)]
struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let name = command.get_program().to_string_lossy().into_owned();
        command
            .spawn()
            .map(Self)
            .with_context(|| format!("cannot start {name}"))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if cfg!(unix) {
            let group = format!("-{}", self.0.id());
            let mut kill = Command::new("kill");
            kill.args(["-KILL", "--", &group])
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            // It fails only when all of the group have ended already.
            kill.status().ok();
        }
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A screen that nobody sees, and its name.
fn start_screen() -> Result<(Process, String)> {
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1920x1600x24",
        "-nolisten",
        "tcp",
    ]);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut process = Process::start(&mut command)?;
    let output = process.0.stdout.take().context("Xvfb says nothing")?;
    let mut number = String::new();
    BufReader::new(output)
        .read_line(&mut number)
        .context("Xvfb names no display")?;
    Ok((process, format!(":{}", number.trim())))
}

/// GTK's way to say that things should not move.
fn write_calm_settings(home: &Path) -> Result<()> {
    let folder = home.join("gtk-3.0");
    let settings = "[Settings]\ngtk-enable-animations=0\n";
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(folder.join("settings.ini"), settings))
        .context("cannot write the browser's settings")
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener
        .local_addr()
        .context("the port has no number")?
        .port())
}
