import { n as isOutside, r as machinePath } from "./machine-path.js";
import path from "node:path";
import { execFile } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";

//#region src/io/mysql-programs.ts
const FOLDERS = [
	"/usr/sbin",
	"/usr/libexec",
	"/usr/local/sbin",
	"/usr/local/mysql/bin",
	"/usr/local/mysql/scripts"
];
const BREW = [
	"/opt/homebrew/opt",
	"/usr/local/opt",
	"/home/linuxbrew/.linuxbrew/opt"
];
const OLDEST = {
	mysql: 8e4,
	mariadb: 100400
};
async function findMysqlPrograms(paths, notIn = []) {
	if (process.platform === "win32") return [];
	const isOwn = isOutside(notIn);
	const folders = [
		...(paths ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder)),
		...FOLDERS,
		...BREW.flatMap(keptIn)
	];
	const servers = /* @__PURE__ */ new Map();
	for (const folder of folders) for (const name of ["mysqld", "mariadbd"]) {
		const file = path.join(folder, name);
		if (existsSync(file) && isOwn(file)) servers.set(realpathSync(file), file);
	}
	const installs = folders.flatMap((folder) => ["mariadb-install-db", "mysql_install_db"].map((name) => path.join(folder, name)).filter((file) => existsSync(file) && isOwn(file)));
	return (await Promise.all([...servers.values()].map((server) => programOf(server, installs)))).filter((program) => program !== void 0);
}
function keptIn(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder).filter((name) => /^(?:mysql|mariadb)(?:@[\d.]+)?$/.test(name)).map((name) => path.join(folder, name, "bin"));
}
async function programOf(server, installs) {
	const said = readVersion(await versionText(server));
	if (said === void 0 || said.version < OLDEST[said.flavour]) return void 0;
	if (said.flavour === "mysql") return {
		...said,
		server
	};
	const root = path.dirname(path.dirname(server));
	const install = installs.find((file) => path.dirname(path.dirname(file)) === root) ?? installs[0];
	return install === void 0 ? void 0 : {
		...said,
		server,
		install
	};
}
const versionText = (server) => new Promise((resolve) => {
	const env = {
		PATH: machinePath(),
		LC_ALL: "C"
	};
	execFile(server, ["--no-defaults", "--version"], {
		timeout: 1e4,
		env
	}, (_, stdout) => resolve(stdout));
});
function readVersion(text) {
	const [, major, minor, patch, rest = ""] = /\bVer (\d{1,2})\.(\d{1,2})\.(\d{1,2})(\S*)/.exec(text) ?? [];
	if (major === void 0) return void 0;
	const flavour = /maria/i.test(rest) ? "mariadb" : "mysql";
	return {
		flavour,
		version: Number(major) * 1e4 + Number(minor) * 100 + Number(patch),
		name: `${flavour === "mysql" ? "MySQL" : "MariaDB"} ${major}.${minor}.${patch}`
	};
}

//#endregion
export { findMysqlPrograms };