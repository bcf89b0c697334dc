// What a person does, and how it turns out.
import { post, Failed } from "./api.js";
import { state } from "./state.js";
import { toast } from "./views/notices.js";

// act does something as the person and returns its id. What goes wrong is
// shown, and null returned.
async function act(path, body) {
  try {
    return (await post(path, { person: state.person, ...body })).id;
  } catch (err) {
    if (!(err instanceof Failed)) throw err;
    toast(err.message.replace(/^the client refuses: /, "Discord would not let you: "));
    return null;
  }
}

export const say = (text) => act("say", { channel: state.room, text });
export const reply = (message, text, ping) => act("reply", { message, text, ping });
export const edit = (message, text) => act("edit", { message, text });
export const remove = (message) => act("delete", { message });
export const setLocale = (locale) => act("locale", { locale });
export const slash = (command, options) => act("slash", { channel: state.room, command, options });
export const menu = (message, command) => act("menu", { message, command });

// press, choose and submit return how it turned out: {ok}, {failure} or
// {modal}, with the id of the interaction, or null if it was not let happen.
export const press = (message, custom_id) => interact("press", { message, custom_id });
export const choose = (message, custom_id, values) => interact("choose", { message, custom_id, values });
export const submit = (interaction, inputs) => interact("submit", { interaction, inputs });

async function interact(path, body) {
  const id = await act(path, body);
  return id && { id, ...(await outcome(id)) };
}

// complete asks for the choices of an option. It is quiet about faults: there
// is a try for every keystroke.
export async function complete(body) {
  try {
    return await post("complete", { person: state.person, channel: state.room, ...body });
  } catch (err) {
    return { choices: [], failure: err.message };
  }
}

// How interactions turn out comes as an event, which may be here before the
// answer that tells their id.
const outcomes = new Map(); // id -> {promise, resolve}
const kept = 50;

function slot(id) {
  if (!outcomes.has(id)) {
    outcomes.set(id, Promise.withResolvers?.() ?? deferred());
    if (outcomes.size > kept) outcomes.delete(outcomes.keys().next().value);
  }
  return outcomes.get(id);
}

function deferred() {
  const d = {};
  d.promise = new Promise((resolve) => (d.resolve = resolve));
  return d;
}

const outcome = (id) => slot(id).promise;

// settle says how an interaction turned out. The first word counts: that a
// form was opened comes before that the interaction is done.
export const settle = (id, how) => slot(id).resolve(how);
