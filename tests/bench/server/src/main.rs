//! The other side of the benchmarks: it takes grants and systems, looks at nothing more than it must, and gives each the
//! same answer. It prints `{"url": …}` and serves until its standard input ends.

mod answers;
mod serve;

use std::net::Ipv4Addr;
use std::{io, process, thread};

use serde_json::json;
use tokio::net::TcpListener;
use tokio::runtime;

use answers::Answers;

fn main() -> io::Result<()> {
    runtime::Builder::new_current_thread().enable_io().build()?.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        println!("{}", json!({ "url": url }));
        thread::spawn(end_with_standard_input);
        serve::serve(&listener, Box::leak(Box::new(Answers::new(&url)))).await
    })
}

fn end_with_standard_input() {
    let read = io::copy(&mut io::stdin(), &mut io::sink());
    process::exit(i32::from(read.is_err()));
}
