/** Text without its marks and capitals, as it is compared with what somebody types. */
export const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
