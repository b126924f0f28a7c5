import { words } from "../core/words";

const word = words({
  recipient: ["máy chủ thư không nhận địa chỉ này", "the mail server does not take this address"],
  message: ["máy chủ thư không nhận nội dung hoặc dung lượng của thư", "the mail server does not take its content or its size"],
  unit: ["chưa có đơn vị nào được công bố để nhận", "no unit is published to receive it"],
  server: ["máy chủ thư không dùng được", "the mail server could not be used"],
});

/** Why a mail could not be sent, in words, with the code for whoever looks after the mail server. */
export function failureText(code: string | null) {
  const refused = code?.startsWith("smtp-5") ?? false;
  const why = code === "no-unit-published" ? "unit" : refused && code!.endsWith("-recipient") ? "recipient" : refused && code!.endsWith("-message") ? "message" : "server";
  return `${word(why)} (${code ?? "?"})`;
}
