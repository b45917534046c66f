/** Development without the shell: the bridge when it answers, fixtures otherwise. Never in a production build. */
import type { Reply } from "../src/lib/operations";
import type { Transport } from "../src/lib/transport";
import { answer, command } from "./fixtures";

// Another port (`?bridge=5274`, or VITE_BRIDGE) lets several registers be looked at side by side.
const BRIDGE: string =
  import.meta.env.VITE_BRIDGE ?? `http://localhost:${new URLSearchParams(location.search).get("bridge") ?? "5174"}/`;
const wantsFixtures = new URLSearchParams(location.search).has("fixtures");

const bridged = wantsFixtures
  ? Promise.resolve(false)
  : fetch(BRIDGE)
      .then((response) => response.ok)
      .catch(() => false);

async function post(body: unknown): Promise<unknown> {
  const response = await fetch(`${BRIDGE}call`, { method: "POST", body: JSON.stringify(body) });
  const answered = await response.json();
  if (!response.ok) throw answered;
  return answered;
}

export const transport: Transport = {
  async call(op, args) {
    return (await bridged) ? ((await post({ op, args })) as Reply<unknown>) : answer(op, args);
  },
  async command(name, args) {
    return command(name, args);
  },
  onOpened: () => Promise.resolve(() => {}),
  onHover: () => Promise.resolve(() => {}),
};
