//! Ten lines: start a sandbox, check the guide's document, register the system, read it back.

use altinn_systemregister::auth::FixedToken;
use altinn_systemregister::{Operation, SystemRegister, validate};
use altinn_systemregister_sandbox::{Options, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start(Options::default()).await?;
    let auth = FixedToken::new(sandbox.token("991825827", &[]));
    let register = SystemRegister::new(sandbox.url().parse()?, auth)?;

    let document = include_str!("../smartcloud.json");
    for finding in validate(document, Operation::Create).findings {
        println!("{} {}: {}", finding.severity, finding.path, finding.message);
    }
    let created = register.create(document).await?;
    println!("{} is named {}", created.id, register.get(&created.id).await?.name.get("en").unwrap_or_default());
    Ok(())
}
