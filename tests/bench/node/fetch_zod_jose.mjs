// Node's own fetch, zod and jose together.

import "jose";
import "zod";

if (process.argv[2] === "import") console.log(JSON.stringify({ work: "import", done: 1 }));
else await work();
process.exit();

async function work() {
  const { check } = await import("./zod-schema.mjs");
  const { grant } = await import("./grant.mjs");
  const { whole } = await import("./whole.mjs");
  await whole({ check, grant, open });
}

function open({ server }) {
  return async (path, headers, body) => {
    const answer = await fetch(server + path, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return answer.json();
  };
}
