import { styleText } from "node:util";

//#region src/report/terminal/safe-line.ts
const safeLine = (line) => line.replaceAll("##[", "## [").replace(/^(\s*):(?=:)/, "$1: ");

//#endregion
//#region src/report/terminal/palette.ts
const plain = (text) => text;
const style = (...format) => (text) => format.reduce((styled, one) => styleText(one, styled, { validateStream: false }), text);
const paletteOf = (color) => color ? {
	severity: {
		blocker: style("red", "bold"),
		high: style("red"),
		medium: style("yellow"),
		low: style("cyan")
	},
	bold: style("bold"),
	dim: style("dim"),
	good: style("green", "bold"),
	bad: style("red", "bold")
} : {
	severity: {
		blocker: plain,
		high: plain,
		medium: plain,
		low: plain
	},
	bold: plain,
	dim: plain,
	good: plain,
	bad: plain
};

//#endregion
export { safeLine as n, paletteOf as t };