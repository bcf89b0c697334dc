// The calls to the program.

// A Failed call has the reason in its message.
export class Failed extends Error {}

async function call(path, options) {
  let response;
  try {
    response = await fetch(`api/${path}`, options);
  } catch {
    throw new Failed("The preview does not answer. Is the program still running?");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Failed(body.error ?? `The preview answered with status ${response.status}.`);
  return body;
}

// get asks for something: get("channel", {person, channel}).
export function get(path, query = {}) {
  const params = new URLSearchParams(query).toString();
  return call(params ? `${path}?${params}` : path);
}

// post does something.
export function post(path, body) {
  return call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}
