import { i as messageOf } from "./errors.js";
import { a as removeHome, i as onEnd, n as hasEnded, o as runs, r as makeHome, t as endServer } from "./throw-away.js";
import { n as connectMysql } from "./mysql-client.js";
import path from "node:path";
import { spawn } from "node:child_process";
import { chownSync, mkdirSync } from "node:fs";

//#region src/io/mysql-server.ts
const ROLE = "launch_ready";
const START = 6e4;
async function startMysql(program) {
	const home = makeHome("launch-ready-my-");
	let server;
	const forget = onEnd(() => {
		server?.kill("SIGKILL");
		removeHome(home);
	});
	try {
		for (const folder of ["none", "tmp"]) makeFolder(home, folder);
		await initialize(program, home);
		server = spawn(program.server, ["--no-defaults", ...settingsOf(program, home.path)], {
			...home.options,
			stdio: "ignore"
		});
		server.on("error", () => {});
		const running = server;
		const admin = await connect(home, "root", running);
		const account = `${ROLE}@localhost`;
		await admin.query(`CREATE USER ${account}`);
		const role = await connect(home, ROLE, running);
		const { flavour, version, name } = program;
		return {
			flavour,
			version,
			name,
			admin,
			role,
			account,
			async stop() {
				forget();
				running.kill("SIGKILL");
				admin.end();
				role.end();
				await endServer(running, home, "SIGKILL");
			}
		};
	} catch (error) {
		forget();
		await endServer(server, home, "SIGKILL");
		throw error;
	}
}
function makeFolder({ path: home, options: { uid, gid } }, name) {
	const folder = path.join(home, name);
	mkdirSync(folder, { mode: 448 });
	if (uid !== void 0 && gid !== void 0) chownSync(folder, uid, gid);
}
async function initialize({ flavour, server, install }, home) {
	const data = `--datadir=${path.join(home.path, "data")}`;
	if (flavour === "mysql") {
		await runs(server, [
			"--no-defaults",
			"--initialize-insecure",
			data,
			...QUICK,
			"--loose-mysqlx=OFF"
		], home, START);
		return;
	}
	await runs(install ?? "", [
		"--no-defaults",
		data,
		...[
			"--auth-root-authentication-method=normal",
			"--skip-test-db",
			"--skip-name-resolve"
		],
		...QUICK
	], home, START);
}
const QUICK = [
	"--innodb-flush-method=nosync",
	"--innodb-flush-log-at-trx-commit=0",
	"--innodb-buffer-pool-size=64M"
];
const settingsOf = ({ flavour }, home) => [
	`--datadir=${home}/data`,
	`--socket=${home}/socket`,
	`--pid-file=${home}/pid`,
	`--tmpdir=${home}/tmp`,
	`--log-error=${home}/log`,
	"--skip-networking",
	"--loose-mysqlx=OFF",
	"--skip-log-bin",
	"--loose-skip-slave-start",
	flavour === "mysql" ? "--secure-file-priv=NULL" : `--secure-file-priv=${home}/none`,
	`--plugin-dir=${home}/none`,
	"--local-infile=0",
	"--loose-skip-symbolic-links",
	"--event-scheduler=OFF",
	"--innodb-temp-data-file-path=ibtmp1:12M:autoextend:max:1G",
	...QUICK,
	"--loose-performance-schema=OFF",
	"--max-connections=8",
	"--max-allowed-packet=64M",
	"--character-set-server=utf8mb4",
	"--lock-wait-timeout=5",
	"--innodb-lock-wait-timeout=5"
];
async function connect({ path: home }, user, server) {
	const deadline = performance.now() + START;
	for (;;) try {
		return await connectMysql(path.join(home, "socket"), user);
	} catch (error) {
		if (hasEnded(server) || server.pid === void 0) throw new Error("it ended before it answered", { cause: error });
		if (performance.now() > deadline) throw new Error(`it did not answer: ${messageOf(error)}`, { cause: error });
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

//#endregion
export { startMysql };