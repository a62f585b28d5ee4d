//! The command `systemregister`.

fn main() {
    std::process::exit(altinn_systemregister_cli::run(std::env::args_os()));
}
