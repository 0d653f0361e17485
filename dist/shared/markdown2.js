import { a as renderSummary, i as renderComment, n as commentMarker, r as isSameComment, t as SUMMARY_LIMIT } from "./markdown.js";

export { renderSummary };