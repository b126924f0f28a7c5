import { words } from "../core/words";

/** The five questions by which an enquiry is judged (World Bank, GIPB). */
export const questions = ["answered", "onTime", "complete", "relevant", "followedUp"] as const;

export type Question = (typeof questions)[number];

export type Marks = Record<Question, number>;

/** The marks of one enquiry, as the server gives them. */
export interface ScoreView {
  computed: Marks;
  marks: Marks;
  /** Of a hundred; null for what is not judged. */
  score: number | null;
  review: (Record<Question, number | null> & { comment: string | null; at: string; by: string | null; version: number }) | null;
  mayReview: boolean;
}

/** What the questions and their answers are called. */
export const markWord = words({
  answered: ["Được trả lời", "Answered"],
  onTime: ["Đúng hạn", "On time"],
  complete: ["Đủ thông tin", "Complete"],
  relevant: ["Đúng nhu cầu", "Relevant"],
  followedUp: ["Theo dõi tiếp", "Followed up"],
  no: ["0 – không", "0 – no"],
  partly: ["1 – một phần", "1 – partly"],
  fully: ["2 – đầy đủ", "2 – fully"],
});
