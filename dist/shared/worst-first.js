//#region src/report/worst-first.ts
const worstFirst = (rows) => [...rows].sort((a, b) => Number(isBad(b)) - Number(isBad(a)));
const isBad = ({ cells }) => cells.some(({ state }) => state === "absent" || state === "empty" || state === "wrong");

//#endregion
export { worstFirst as t };