// The line above the messages, and whether anybody is there to answer.
import { byID } from "../dom.js";
import { state, when, room } from "../state.js";
import { roomName } from "../format.js";

when(["rooms", "room"], () => {
  const r = room();
  if (!r) return;
  byID("room-name").textContent = roomName(r);
  byID("room-name").className = r.with ? "direct" : r.type === 11 ? "thread" : "channel";
  byID("room-topic").textContent = topic(r);
  document.title = `${r.with ? "@" : "#"}${roomName(r)} · whosaid preview`;
});

function topic(r) {
  if (r.topic) return r.topic;
  if (r.type === 11) return "A thread";
  if (r.with?.bot) return "A private conversation with the bot: no need to mention it";
  if (r.with) return "A private conversation the bot is no part of";
  return "";
}

// The bot is connected within a moment of the start: a word about it any
// sooner would only flash.
let patience = null;

when(["connected", "online"], () => {
  clearTimeout(patience);
  let text = "";
  if (!state.online) text = "The connection to the preview is lost. Trying again …";
  else if (!state.connected) text = "The bot is not connected yet …";
  const show = () => (byID("connection").textContent = text);
  if (text) patience = setTimeout(show, 600);
  else show();
});
