import { words } from "../core/words";

const word = words({
  down: ["Xuống", "Down"],
  up: ["Lên", "Up"],
  choose: ["Chọn hồ sơ", "Choose the lead"],
  open: ["Mở hồ sơ", "Open the lead"],
  assign: ["Giao các hồ sơ đã chọn", "Give the chosen leads to somebody"],
  task: ["Giao việc cho các hồ sơ đã chọn", "Give the chosen leads a task"],
  close: ["Đóng các hồ sơ đã chọn", "Close the chosen leads"],
  search: ["Tìm", "Search"],
  help: ["Bảng này", "This list"],
});

const keys = [
  ["j, ↓", "down"],
  ["k, ↑", "up"],
  ["x", "choose"],
  ["Enter, o", "open"],
  ["a", "assign"],
  ["t", "task"],
  ["c", "close"],
  ["/", "search"],
  ["?", "help"],
] as const;

/** The single keys of the list, with what each does. */
export const inboxKeys = () => keys.map(([key, what]) => [key, word(what)] as const);
