export const id = 6576;
export const ids = [6576];
export const modules = {

/***/ 56576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGit: () => (/* binding */ openGit)
});

;// CONCATENATED MODULE: ./build/git/blobs.js
const BLOB_LIMIT_BYTES = 1024 * 1024;
/** How many objects one git process reads. */
const SLICE = 20_000;
async function readBlob(git, sha) {
    return (await git(['cat-file', 'blob', sha], { cutAtBytes: BLOB_LIMIT_BYTES })).stdout;
}
/** Reads many blobs by their names with few processes. Objects that are not blobs are left out. */
async function readBlobs(git, stream, shas) {
    const blobs = new Map();
    for await (const [sha, blob] of eachBlob(git, stream, shas))
        blobs.set(sha, blob);
    return blobs;
}
/**
 * The same, one after the other, while git reads the next ones: what was looked at need not stay in memory. Each name once.
 * `type`: of commits, as git keeps them.
 */
async function* eachBlob(git, stream, shas, type = 'blob') {
    const all = [...new Set(shas)];
    const sizesFrom = (start) => sizesOf(git, all.slice(start, start + SLICE), type);
    let next = sizesFrom(0);
    for (let start = 0; start < all.length; start += SLICE) {
        const sized = await next;
        next = sizesFrom(start + SLICE);
        next.catch(() => { }); // Told where it is awaited.
        for (const run of runsOf(sized))
            if (Array.isArray(run))
                yield* contentsOf(stream, run);
            else
                yield [run.sha, { size: run.size, bytes: await readBlob(git, run.sha) }];
    }
}
async function sizesOf(git, shas, wanted) {
    if (shas.length === 0)
        return [];
    const { stdout } = await git(['cat-file', '--batch-check', '--buffer'], {
        input: shas.map(sha => `${sha}\n`).join(''),
    });
    const lines = stdout.toString('utf8').split('\n').slice(0, -1);
    return lines.flatMap(line => {
        const [sha = '', type, size] = line.split(' ');
        return type === wanted ? { sha, size: Number(size) } : [];
    });
}
/** In order: the names of objects that are read one after the other, and each large one by itself. */
function runsOf(objects) {
    const runs = [];
    for (const object of objects) {
        const last = runs.at(-1);
        if (object.size > BLOB_LIMIT_BYTES)
            runs.push(object);
        else if (Array.isArray(last))
            last.push(object.sha);
        else
            runs.push([object.sha]);
    }
    return runs;
}
const LINE_END = 0x0a;
/** `<sha> blob <size>` LF, the bytes, LF; one after the other, in the order asked for. */
async function* contentsOf(stream, shas) {
    let rest = Buffer.alloc(0);
    for await (const chunk of stream(['cat-file', '--batch', '--buffer'], shas.map(sha => `${sha}\n`).join(''))) {
        rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let offset = 0;
        for (let line = rest.indexOf(LINE_END); line >= 0; line = rest.indexOf(LINE_END, offset)) {
            const [sha = '', , size] = rest.toString('latin1', offset, line).split(' ');
            const [start, end] = [line + 1, line + 1 + Number(size)];
            if (end >= rest.length)
                break;
            yield [sha, { size: Number(size), bytes: rest.subarray(start, end) }];
            offset = end + 1;
        }
        rest = rest.subarray(offset);
    }
}

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/git/process.js
var process = __webpack_require__(59658);
;// CONCATENATED MODULE: ./build/git/sha.js


/** Only full SHAs are passed to git: they cannot be taken for an option or a branch name. */
function checked(sha) {
    if (/^[0-9a-f]{40}$/.test(sha))
        return sha;
    throw new process/* GitError */.XS(`'${(0,printable/* printable */.g$)(sha, 60)}' is not the full SHA of a commit`, 'Give all of its 40 hexadecimal digits');
}

;// CONCATENATED MODULE: ./build/git/changes.js

const DIFF_TREE = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--ignore-submodules=none'];
/** See `Git.changedFiles`. */
async function changedFiles(git, before, after, prefix) {
    const { stdout } = await git([...DIFF_TREE, checked(before), checked(after), '--', ...pathspec(prefix)]);
    return readChanges(nulTerminated(stdout)).flatMap(({ changes }) => changes);
}
/** See `Git.changesOf`. */
async function changesOf(git, steps, prefix) {
    const input = steps
        .map(({ sha, before }) => `${[sha, ...(before ? [before] : [])].map(checked).join(' ')}\n`)
        .join('');
    const { stdout } = await git([...DIFF_TREE, '--stdin', '--root', '--', ...pathspec(prefix)], { input });
    return new Map(readChanges(nulTerminated(stdout)).map(({ sha, changes }) => [sha, changes]));
}
/** `[<sha>` NUL`]`, then of each file `:100644 100644 <sha> <sha> M` NUL `<path>` NUL. */
function readChanges(fields) {
    const commits = [];
    for (let i = 0; i < fields.length; i++) {
        const field = fields[i] ?? '';
        if (!field.startsWith(':')) {
            commits.push({ sha: field, changes: [] });
            continue;
        }
        if (commits.length === 0)
            commits.push({ sha: '', changes: [] });
        const [, mode = '', , blobSha = '', status] = field.split(' ');
        const path = fields[++i] ?? '';
        // `T`, a change of type, is a modification too: for example of a file into a symlink.
        const change = status === 'D' ? { status, path } : { status: status === 'A' ? 'A' : 'M', path, mode, blobSha };
        commits.at(-1)?.changes.push(change);
    }
    return commits;
}
function pathspec(prefix) {
    return prefix === '' ? [] : [prefix];
}
function nulTerminated(output) {
    return output.toString('utf8').split('\0').slice(0, -1);
}

;// CONCATENATED MODULE: ./build/git/line.js


/** See `Git.firstParentLine`. */
async function firstParentLine(git, sha) {
    if (await isShallow(git)) {
        throw new process/* GitError */.XS('The clone is shallow, so it does not tell what was merged before', process/* FETCH_HISTORY */.wb);
    }
    const { stdout } = await git(['rev-list', '--first-parent', '--timestamp', '--parents', checked(sha), '--']);
    const lines = stdout.toString('utf8').split('\n').filter(Boolean);
    return lines.map(line => {
        const [seconds = '', sha = '', ...parents] = line.split(' ');
        return { sha, at: dateOf(seconds), isMerge: parents.length > 1 };
    });
}
/** The author of a commit chooses its date. An invalid one is treated as the oldest date. */
function dateOf(seconds) {
    const at = new Date(Number(seconds) * 1_000);
    return Number.isNaN(at.getTime()) ? new Date(0) : at;
}
/** See `Git.holds`. */
async function holds(git, sha, beginning) {
    if (!/^[0-9a-f]{12,40}$/.test(beginning))
        throw new process/* GitError */.XS('This is not the beginning of the SHA of a commit', 'Give 12 to 40 hexadecimal digits of it');
    // Looks up objects only, because a branch may have such a name.
    const { stdout } = await git(['rev-parse', `--disambiguate=${beginning}`]);
    for (const object of stdout.toString('utf8').split('\n').filter(Boolean)) {
        const { exitCode } = await git(['merge-base', '--is-ancestor', object, checked(sha)], { mayFail: true });
        if (exitCode === 0)
            return true;
    }
    return false;
}
async function isShallow(git) {
    const { stdout } = await git(['rev-parse', '--is-shallow-repository']);
    return stdout.toString('utf8').trim() === 'true';
}

;// CONCATENATED MODULE: ./build/git/every-commit.js


/** See `Git.holdsHistoryOf`. */
async function holdsHistoryOf(git, sha) {
    const { exitCode } = await git(['cat-file', '-e', `${checked(sha)}^{commit}`], { mayFail: true });
    return exitCode === 0 && !(await isShallow(git));
}
/** See `Git.everyCommit`. Without a path filter: with one, git simplifies the history and leaves commits out. */
async function everyCommit(git, tips, since) {
    if (tips.length === 0)
        return [];
    const without = since === undefined ? [] : [`^${checked(since)}`];
    const { stdout } = await git([
        'rev-list',
        '--topo-order',
        '--parents',
        '--timestamp',
        ...tips.map(checked),
        ...without,
        '--',
    ]);
    const lines = stdout.toString('utf8').split('\n').filter(Boolean);
    return lines.map(line => {
        const [seconds = '', sha = '', ...parents] = line.split(' ');
        return { sha, parents, at: dateOf(seconds) };
    });
}

;// CONCATENATED MODULE: ./build/git/fetch.js

/** A branch that takes longer is left out: anyone who may push there could make it so large that no job gets anywhere. */
const FETCH_TIMEOUT_MS = 5 * 60_000;
/** See `Git.fetchBranch`. */
async function fetchBranch(git, branch, access) {
    const ref = `refs/heads/${branch}`;
    const refspec = `+${ref}:refs/remotes/origin/${branch}`;
    const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', 'origin', refspec];
    try {
        await git(args, { timeoutMs: FETCH_TIMEOUT_MS, ...(access && { env: authorisation(access) }) });
    }
    catch (error) {
        if (error instanceof process/* GitError */.XS && error.message.includes(`couldn't find remote ref ${ref}`))
            return;
        throw error;
    }
}
/**
 * As actions/checkout authorises a fetch, but by the environment: other processes can read arguments. The empty value drops a
 * header of the checkout with `persist-credentials: true`; GitHub refuses two. (git-config, `http.extraHeader`)
 */
function authorisation({ serverUrl, token }) {
    const key = `http.${serverUrl}/.extraheader`;
    const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
    return {
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: key,
        GIT_CONFIG_VALUE_0: '',
        GIT_CONFIG_KEY_1: key,
        GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${credentials}`,
    };
}

;// CONCATENATED MODULE: ./build/git/memo.js
/**
 * Commands that read objects. This module names those by full SHA alone, and what is found under a SHA never changes, so git
 * need not be started again for it.
 */
const OF_OBJECTS = new Set(['cat-file', 'diff-tree', 'ls-tree', 'rev-list']);
/** Larger answers are not kept in memory. */
const LARGEST_BYTES = 256 * 1024;
/** Runs a git command once for each question about objects. What is not found is asked for again: it may be fetched later. */
function memoizeObjects(git) {
    const answers = new Map();
    return (args, options = {}) => {
        if (!OF_OBJECTS.has(args[0] ?? '') || options.input !== undefined)
            return git(args, options);
        const key = JSON.stringify([args, options.cutAtBytes, options.mayFail]);
        const known = answers.get(key);
        if (known)
            return known;
        const answer = git(args, options);
        const forget = () => answers.delete(key);
        answers.set(key, answer);
        answer.then(({ exitCode, stdout }) => (exitCode !== 0 || stdout.length > LARGEST_BYTES) && forget(), forget);
        return answer;
    };
}

;// CONCATENATED MODULE: ./build/git/tree.js


/** See `Git.listFiles`. */
const listFiles = (git, sha, prefix) => listTree(git, ['-r', '-z', '--full-tree', checked(sha), '--', ...pathspec(prefix)]);
/** See `Git.listTop`. */
const listTop = (git, sha) => listTree(git, ['-z', '--full-tree', checked(sha), '--']);
async function listTree(git, args) {
    const { stdout } = await git(['ls-tree', ...args]);
    return nulTerminated(stdout).map(line => {
        const tab = line.indexOf('\t');
        const [mode = '', , blobSha = ''] = line.slice(0, tab).split(' ');
        return { path: line.slice(tab + 1), mode, sha: blobSha };
    });
}

;// CONCATENATED MODULE: ./build/git/git.js









/**
 * Opens the repository in `directory`. Runs and checks nothing until a method is called. What was read of a commit is
 * remembered.
 * @param access absent: fetches with what the checkout itself has
 */
function openGit(directory, access) {
    const git = memoizeObjects((args, options) => (0,process/* runGit */.EO)(directory, args, options));
    const stream = (args, input) => (0,process/* streamGit */.t1)(directory, args, input);
    return {
        firstParentCommits: (before, after) => firstParentCommits(git, before, after),
        changedFiles: (before, after, prefix) => changedFiles(git, before, after, prefix),
        changesOf: (commits, prefix) => changesOf(git, commits, prefix),
        findFile: (sha, path) => findFile(git, sha, path),
        readFile: (sha, path) => readFile(git, sha, path),
        readBlob: sha => readBlob(git, checked(sha)),
        readBlobs: shas => readBlobs(git, stream, shas.map(checked)),
        eachBlob: shas => eachBlob(git, stream, shas.map(checked)),
        eachCommit: shas => eachBlob(git, stream, shas.map(checked), 'commit'),
        head: async () => (await git(['rev-parse', '--verify', 'HEAD^{commit}'])).stdout.toString('utf8').trim(),
        parents: sha => parents(git, sha),
        history: (sha, path, limit) => git_history(git, sha, path, limit),
        firstParentLine: sha => firstParentLine(git, sha),
        holds: (sha, beginning) => holds(git, sha, beginning),
        holdsHistoryOf: sha => holdsHistoryOf(git, sha),
        everyCommit: (tips, since) => everyCommit(git, tips, since),
        listFiles: (sha, prefix) => listFiles(git, sha, prefix),
        listTop: sha => listTop(git, sha),
        fetchedTip: branch => fetchedTip(git, branch),
        fetchBranch: branch => fetchBranch(git, branch, access),
    };
}
const NO_COMMIT = '0'.repeat(40);
async function firstParentCommits(git, before, after) {
    if (before === NO_COMMIT) {
        throw new process/* GitError */.XS('This push created the branch, so there is nothing to compare it with', 'Push a further commit, or run the sweep');
    }
    await requireCommit(git, after);
    await requireCommit(git, before);
    const { stdout } = await git([
        'rev-list',
        '--first-parent',
        '--reverse',
        '--parents',
        checked(after),
        `^${before}`,
        '--',
    ]);
    const commits = lines(stdout).map(line => {
        const [sha = '', ...parents] = line.split(' ');
        return { sha, parents };
    });
    // Also false after a merge with swapped parents, with `before` as second parent: the commits that git lists as new are then
    // not those that were merged.
    const continues = before === after || commits[0]?.parents[0] === before;
    if (!continues) {
        throw (await isShallow(git))
            ? new process/* GitError */.XS(`The clone is too shallow to tell what came after ${before}`, process/* FETCH_HISTORY */.wb)
            : new process/* GitError */.XS(`${after} does not continue ${before}: the branch was force-pushed, or merged the wrong way round`, 'Restore it, protect it against force-pushes, and run the sweep');
    }
    return commits;
}
async function requireCommit(git, sha) {
    const { exitCode } = await git(['cat-file', '-e', `${checked(sha)}^{commit}`], { mayFail: true });
    if (exitCode === 0)
        return;
    throw (await isShallow(git))
        ? new process/* GitError */.XS(`The clone is shallow and does not hold commit ${sha}`, process/* FETCH_HISTORY */.wb)
        : new process/* GitError */.XS(`The clone does not hold commit ${sha}: the branch was force-pushed, or not all of it was fetched`, 'Run this job on the newest commit of the branch, and protect the branch against force-pushes');
}
async function git_history(git, sha, path, limit) {
    const args = ['rev-list', '--first-parent', `--max-count=${limit}`, checked(sha), '--', ...pathspec(path)];
    return lines((await git(args)).stdout);
}
async function findFile(git, sha, path) {
    if (path === '' || path.endsWith('/') || path.includes('\0'))
        return undefined;
    const { stdout } = await git(['ls-tree', '-z', '-l', '--full-tree', checked(sha), '--', path]);
    const [line] = nulTerminated(stdout);
    if (line === undefined)
        return undefined;
    const [mode = '', type, blob = '', size] = line.slice(0, line.indexOf('\t')).split(/ +/);
    return type === 'blob' ? { mode, sha: blob, size: Number(size) } : undefined;
}
async function readFile(git, sha, path) {
    const file = await findFile(git, sha, path);
    return file && { ...file, bytes: await readBlob(git, file.sha) };
}
async function parents(git, sha) {
    await requireCommit(git, sha);
    const { stdout } = await git(['rev-list', '--parents', '--max-count=1', checked(sha), '--']);
    return lines(stdout)[0]?.split(' ').slice(1) ?? [];
}
async function fetchedTip(git, branch) {
    const ref = `refs/remotes/origin/${branch}^{commit}`;
    const { stdout, exitCode } = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', ref], {
        mayFail: true,
    });
    return exitCode === 0 ? stdout.toString('utf8').trim() : undefined;
}
function lines(output) {
    return output.toString('utf8').split('\n').filter(Boolean);
}


/***/ }),

/***/ 59658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   t1: () => (/* binding */ streamGit),
/* harmony export */   wb: () => (/* binding */ FETCH_HISTORY)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52005);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16499);



/** A git command that failed, or a call that was refused. */
class GitError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ErrorWithRemedy */ .J {
    name = 'GitError';
}
/** All of one branch, as actions/checkout fetches it with git's number for no limit; `0` fetches every branch. */
const FETCH_HISTORY = 'Give actions/checkout "fetch-depth: 2147483647", which fetches all of one branch';
const OUTPUT_LIMIT = 64 * 1024 * 1024;
const OVERFLOW = 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER';
/** Variables that git sets for its hooks: they would point our commands at another repository. */
const FOREIGN = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
];
const commandOf = (args) => ['-c', 'core.quotepath=off', ...args];
/** Runs git in `directory`, without a shell and without prompts. Errors say what git reported and what to do. */
function runGit(directory, args, options = {}) {
    const settings = {
        cwd: directory,
        env: { ...environment(), ...options.env },
        ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
        encoding: 'buffer',
        maxBuffer: options.cutAtBytes ?? OUTPUT_LIMIT,
    };
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', commandOf(args), settings, (error, stdout, stderr) => {
            if (!error)
                return resolve({ exitCode: 0, stdout });
            if (error.code === OVERFLOW && options.cutAtBytes !== undefined)
                return resolve({ exitCode: 0, stdout });
            const said = stderr.toString('utf8').trim();
            const expected = options.mayFail && typeof error.code === 'number' && !isBroken(said);
            if (expected)
                return resolve({ exitCode: Number(error.code), stdout });
            reject(failureOf(args, said || error.message, directory, error));
        });
        // git may exit before it has read everything; its exit code says why.
        child.stdin?.on('error', () => { }).end(options.input ?? '');
    });
}
/** The same for an answer of any length: in pieces, while git makes the next ones. Who stops reading ends git. */
async function* streamGit(directory, args, input) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', commandOf(args), { cwd: directory, env: environment() });
    const said = [];
    child.stderr.on('data', (chunk) => said.push(chunk));
    const ended = new Promise(resolve => {
        child.on('error', resolve);
        child.on('close', code => resolve(code === 0 ? undefined : new Error(`git exited with ${code}`)));
    });
    child.stdin.on('error', () => { }).end(input);
    try {
        yield* child.stdout;
        const error = await ended;
        if (error)
            throw failureOf(args, Buffer.concat(said).toString('utf8').trim() || error.message, directory, error);
    }
    finally {
        child.kill();
    }
}
function environment() {
    const env = {
        ...process.env,
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_LITERAL_PATHSPECS: '1',
        // refs/replace could substitute the contents of a SHA.
        GIT_NO_REPLACE_OBJECTS: '1',
    };
    for (const name of FOREIGN)
        delete env[name];
    return env;
}
function isBroken(said) {
    return /dubious ownership|not a git repository/.test(said);
}
function failureOf(args, said, directory, cause) {
    const { message, remedy } = explain(args, said, directory, cause.code);
    return new GitError(message, remedy, { cause });
}
function explain(args, said, directory, code) {
    const command = `git ${args[0]} failed in ${directory}`;
    if (/dubious ownership/.test(said)) {
        const remedy = `Add a step that runs: git config --global --add safe.directory '${directory}'`;
        return { message: `${command}: it belongs to another user`, remedy };
    }
    if (/not a git repository/.test(said)) {
        const remedy = 'Put actions/checkout with "fetch-depth: 2147483647" before this step, and name its `path` as `checkout`';
        return { message: `${command}: it is not a git repository`, remedy };
    }
    const obstacle = remedyForNetwork(said);
    if (obstacle !== undefined)
        return { message: `${command}: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(said, 500)}`, remedy: obstacle };
    if (code === 'ENOENT') {
        const remedy = 'Install git on the runner, put actions/checkout before this step, and name its `path` as `checkout`';
        return { message: `git could not be started in ${directory}`, remedy };
    }
    const remedy = 'Check that actions/checkout ran with "fetch-depth: 2147483647", and re-run the job';
    return { message: `${command}: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(said, 500)}`, remedy };
}
/** git uses libcurl: HTTPS_PROXY and NO_PROXY count for it too, NODE_EXTRA_CA_CERTS does not. */
function remedyForNetwork(said) {
    if (/response 407|HTTP code 407 from proxy/.test(said))
        return 'Put user and password of the proxy into HTTPS_PROXY, from a secret: http://USER:PASSWORD@HOST:PORT (docs/setup.md, "Behind a proxy")';
    if (/CONNECT tunnel failed|from proxy after CONNECT|resolve proxy/.test(said))
        return 'See that the proxy of HTTPS_PROXY runs and allows CONNECT to this server, or name the server in NO_PROXY (docs/setup.md, "Behind a proxy")';
    if (/SSL certificate problem|certificate verification failed/.test(said))
        return 'If your network has an authority of its own, name the file with its certificate, and the system\'s, in GIT_SSL_CAINFO (docs/setup.md, "Behind a proxy")';
    return undefined;
}


/***/ })

};

