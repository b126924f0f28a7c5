import { words } from "../core/words";

/** Why a mail could not be sent, as the server decides it. */
export type FailureReason = "Address" | "Recipient" | "Message" | "Unit" | "Server";

const word = words({
  Address: ["máy chủ thư báo địa chỉ này không tồn tại", "the mail server says that this address does not exist"],
  Recipient: ["máy chủ thư không nhận thư cho địa chỉ này", "the mail server takes no mail for this address"],
  Message: ["máy chủ thư không nhận nội dung hoặc dung lượng của thư", "the mail server does not take its content or its size"],
  Unit: ["chưa có đơn vị nào được công bố để nhận", "no unit is published to receive it"],
  Server: ["máy chủ thư không dùng được", "the mail server could not be used"],
});

/** The reason in words, with the code for whoever looks after the mail server. */
export const failureText = (reason: FailureReason | null, code: string | null) => `${word(reason ?? "Server")} (${code ?? "?"})`;
