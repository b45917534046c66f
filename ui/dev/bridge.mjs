/**
 * Development bridge: POST /call {op, args} -> `pleniere-cli apply REGISTER`, so that pages can be looked at in a browser on
 * a real register. Usage: node dev/bridge.mjs path/to/register.pleniere [path/to/pleniere-cli]
 */
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createInterface } from "node:readline";

const [register, cli = process.env.PLENIERE_CLI ?? "pleniere-cli"] = process.argv.slice(2);
if (!register) {
  console.error("usage: node dev/bridge.mjs REGISTER.pleniere [pleniere-cli]");
  process.exit(2);
}

let child = null;
let waiting = [];

/** `apply` stops at the first refusal: the next call starts it again. */
function running() {
  if (child) return child;
  const started = spawn(cli, ["apply", register, "--json"], { stdio: ["pipe", "pipe", "inherit"] });
  child = started;
  createInterface({ input: started.stdout }).on("line", (line) => waiting.shift()?.(line));
  started.on("exit", () => {
    if (child === started) child = null;
    for (const settle of waiting.splice(0))
      settle(JSON.stringify({ error: { code: "bridge", message: "Le programme s’est arrêté." } }));
  });
  started.on("error", (error) => {
    child = null;
    for (const settle of waiting.splice(0))
      settle(JSON.stringify({ error: { code: "bridge", message: error.message } }));
  });
  return started;
}

let queue = Promise.resolve();
/** One at a time, so that an answer cannot be taken for another. */
const apply = (request) =>
  (queue = queue.then(
    () =>
      new Promise((settle) => {
        waiting.push(settle);
        running().stdin.write(`${JSON.stringify(request)}\n`);
      }),
  ));

createServer(async (request, response) => {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("content-type", "application/json");
  if (request.method !== "POST") return response.end("{}");
  let body = "";
  for await (const chunk of request) body += chunk;
  const answer = JSON.parse(await apply(JSON.parse(body)));
  const failure = answer.error ?? (answer.ok === false ? answer : null);
  response.statusCode = failure ? 400 : 200;
  response.end(JSON.stringify(failure ?? answer));
}).listen(port, "127.0.0.1", () => console.log(`bridge on ${port}`));
