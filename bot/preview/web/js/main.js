// Starts the page: every view draws itself when what it shows changes.
import { kept } from "./state.js";
import { start } from "./load.js";
import { byID } from "./dom.js";
import "./views/drawers.js";
import "./views/rooms.js";
import "./views/person.js";
import "./views/header.js";
import "./views/stories.js";
import "./views/messages.js";
import "./views/menu.js";
import "./views/typing.js";
import "./views/samples.js";
import "./views/composer.js";
import "./views/panel.js";

const query = new URLSearchParams(location.search);

// begin tries until the program answers: it may be about to be started again.
async function begin() {
  try {
    await start(query.get("person") || kept.get("person"), query.get("channel") || "");
  } catch (err) {
    byID("connection").textContent = err.message;
    setTimeout(begin, 1000);
  }
}

begin();
