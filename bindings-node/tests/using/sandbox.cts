import register = require("altinn-systemregister");

/** Whether a sandbox is gone once its block has ended. */
export async function stopped(): Promise<boolean> {
  let url: string;
  {
    await using sandbox = await register.Sandbox.start();
    url = sandbox.url;
    await fetch(url);
  }
  return fetch(url).then(
    () => false,
    () => true,
  );
}
