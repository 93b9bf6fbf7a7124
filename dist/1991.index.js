export const id = 1991;
export const ids = [1991,9783];
export const modules = {

/***/ 17700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unlessDenied),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16499);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15892);




/** A call to GitHub that failed for good: the message says what happened, where, and what to do. */
class GitHubError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'GitHubError';
    /** The HTTP status; absent without a complete answer. */
    status;
    /** The message of GitHub. */
    answer;
    /** Whether the request may have had its effect nevertheless. */
    outcomeUnknown;
    /** A 403 because of a rate limit, not of missing permissions. */
    rateLimited;
    /** A final refusal about something else than permissions or absence: an archived repository, for instance. */
    isForeign;
    /** `obstacle`: what prevented the request, where it can be told. */
    constructor(failed, path, cause, obstacle) {
        const words = failed.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '');
        // Violations of rules stand on lines of their own.
        const answer = obstacle?.message ?? (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(words.replaceAll(/\s+/g, ' ').trim(), 300);
        const what = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed) ? 'GitHub did not answer' : 'GitHub refused';
        const said = [failed.status, answer].filter(Boolean).join(' ');
        const tries = failed.attempt > 1 ? `, ${failed.attempt} times` : '';
        const where = `${failed.method} ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}`;
        super(`${what} ${where} (${said}${tries})`, obstacle?.remedy ?? remedyFor(failed, path), { cause });
        this.status = failed.status;
        this.answer = answer;
        this.outcomeUnknown = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed);
        this.rateLimited = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateLimited */ .Jz)(failed);
        this.isForeign = !this.rateLimited && knownRemedy(failed) !== undefined;
    }
}
/**
 * The answer, or `undefined` for one of these statuses, unless the reason was a rate limit, or another one that says nothing about
 * what was asked for.
 */
async function unlessDenied(asked, statuses) {
    try {
        return await asked;
    }
    catch (error) {
        if (!(error instanceof GitHubError) || error.rateLimited || error.isForeign)
            throw error;
        if (statuses.includes(error.status ?? 0))
            return undefined;
        throw error;
    }
}
const knownRemedy = ({ status, message }) => status === undefined ? undefined : (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyOfKnown */ .B)({ status, message });
function remedyFor(failed, path) {
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateLimited */ .Jz)(failed)) {
        const reset = Number(failed.headers['x-ratelimit-reset'] ?? Number.NaN);
        const when = reset > 0 ? ` after ${new Date(reset * 1_000).toISOString().slice(0, 19)}Z` : ' in a few minutes';
        return `The token's rate limit is used up: re-run the job${when}`;
    }
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed))
        return 'Look at https://www.githubstatus.com and re-run the job';
    if (failed.status === 401) {
        return 'The github-token is wrong or has expired (a job token lives as long as its job): pass github.token';
    }
    const known = knownRemedy(failed);
    if (known !== undefined)
        return known;
    const dispatched = /\/actions\/workflows\/([^/]+)\/dispatches$/.exec(path)?.[1];
    if (dispatched !== undefined)
        return dispatchRemedy(failed, path, (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(dispatched));
    if (failed.status === 403)
        return `Add ${neededPermission(failed, path)} under "permissions:" of this job`;
    if (failed.status === 404) {
        return `Either it does not exist or the github-token may not see it: in a private repository the job needs ${neededPermission(failed, path)} under "permissions:"`;
    }
    if (failed.status === 410)
        return 'Turn on issues in the settings of this repository';
    return 'This is not expected of GitHub: re-run the job, and report it if it happens again';
}
/** GitHub also answers 404 without permission, and 422 if the workflow cannot be dispatched. */
function dispatchRemedy(failed, path, workflow) {
    const permission = `${neededPermission(failed, path)} under "permissions:"`;
    if (failed.status === 403)
        return `Add ${permission} of this job`;
    const file = `.github/workflows/${workflow}`;
    return failed.status === 404
        ? `See that ${file} is on the default branch, and that this job has ${permission}`
        : `See that ${file} on the default branch is enabled and has "workflow_dispatch" with all these inputs`;
}
/** `"pull-requests: write"`: the permission that GitHub says it would have accepted, or else the known one of the path. */
function neededPermission({ method, headers }, path) {
    const accepted = String(headers['x-accepted-github-permissions'] ?? '');
    // `issues=write; pull_requests=write`: alternatives are separated by semicolons, and permissions that are all needed by
    // commas.
    const named = accepted
        .split(';')
        .map(alternative => [...alternative.matchAll(/(\w+)=(\w+)/g)].map(([, name, level]) => permissionText(name, level)))
        .filter(all => all.length > 0)
        .map(all => all.join(' and '));
    if (named.length > 0)
        return named.join(' or ');
    const level = method === 'GET' ? 'read' : 'write';
    if (/\/actions\//.test(path))
        return permissionText('actions', level);
    if (/\/issues(\?|\/\d+$|$)/.test(path))
        return permissionText('issues', level);
    if (/\/(pulls|issues)(\/|$)/.test(path))
        return permissionText('pull_requests', level);
    return permissionText('contents', level);
}
function permissionText(name = '', level = '') {
    return `"${name.replaceAll('_', '-')}: ${level}"`;
}


/***/ }),

/***/ 11991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGitHub: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(51172);
// EXTERNAL MODULE: ./build/github/error.js
var github_error = __webpack_require__(17700);
;// CONCATENATED MODULE: ./build/github/ancestry.js

/**
 * See `GitHub.isOnBranch`. GitHub documents abbreviated commit ids for its compare pages, not for this endpoint, so they are
 * resolved first. That is not documented either, but widely relied upon [reported]. If GitHub does not resolve an existing
 * commit, the answer is false.
 * Source: https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
async function isOnBranch(api, sha, branch) {
    const { octokit, repository } = api;
    const commit = /^[0-9a-f]{40}$/.test(sha) ? sha : await resolveCommit(api, sha);
    if (commit === undefined)
        return false;
    const asked = octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        ...repository,
        basehead: `${commit}...${branch}`,
        per_page: 1,
    });
    // GitHub also answers 404 when the two have no common ancestor.
    const status = (await (0,github_error/* unlessDenied */.q)(asked, [404]))?.data.status;
    return status === 'ahead' || status === 'identical';
}
/** See `GitHub.parentsOf`. */
async function parentsOf({ octokit, repository }, sha) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', {
        ...repository,
        ref: sha,
        per_page: 1,
    });
    return data.parents.map(parent => parent.sha);
}
/** The full id of the commit that begins with `sha`; `undefined` if there is none, or several. */
async function resolveCommit({ octokit, repository }, sha) {
    const asked = octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...repository, ref: sha });
    const found = (await (0,github_error/* unlessDenied */.q)(asked, [404, 422]))?.data.sha;
    // A branch or a tag may have the name of an abbreviated id.
    return found?.startsWith(sha) ? found : undefined;
}

// EXTERNAL MODULE: ./build/shared/errors.js
var shared_errors = __webpack_require__(52005);
;// CONCATENATED MODULE: ./build/github/base-changes.js


/**
 * The events that change the diff of a pull request without a change of its head. The first two are documented for the list
 * of issue events only, not for the timeline; the third is reported for that list.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/issue-event-types
 */
const CHANGES_OF_BASE = ['base_ref_changed', 'automatic_base_change_succeeded', 'base_ref_force_pushed'];
/** How long after a merge its events may be missing from the list [inferred]. */
const EVENT_LAG_MS = 30_000;
const EVENT_RETRY_MS = 5_000;
/**
 * See `GitHub.baseChanges`. A list without the merge itself is out of date, and may lack a change of base right before it: it
 * is requested again, and refused in the end.
 */
async function baseChanges(api, { number, merged }) {
    const patientUntil = api.clock.now().getTime() + EVENT_LAG_MS;
    for (;;) {
        const events = await eventsOf(api, number);
        if (!events)
            return unseen(number);
        if (!merged || events.some(({ event }) => event === 'merged'))
            return timesOfChanges(events, number);
        if (api.clock.now().getTime() + EVENT_RETRY_MS > patientUntil)
            return untold(number);
        await api.clock.sleep(EVENT_RETRY_MS);
    }
}
async function eventsOf({ octokit, repository }, number) {
    const asked = octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
        ...repository,
        issue_number: number,
        per_page: 100,
    });
    return (0,github_error/* unlessDenied */.q)(asked, [403, 404, 410]);
}
function timesOfChanges(events, number) {
    return events
        .filter(({ event }) => CHANGES_OF_BASE.includes(event))
        .map(({ created_at }) => {
        const at = new Date(created_at);
        if (!Number.isNaN(at.getTime()))
            return at;
        throw new shared_errors/* ErrorWithRemedy */.J(`GitHub does not say when the base of pull request #${number} was changed`, 'Open a new pull request for the same branch');
    });
}
function unseen(number) {
    return {
        message: `GitHub does not show this job whether the base of pull request #${number} was changed`,
        remedy: 'Give the job `pull-requests: read`, and see that issues are turned on in the settings of the repository; then run it again',
    };
}
function untold(number) {
    return {
        message: `GitHub does not list the merge of pull request #${number} yet, so whether its base was changed before is not known`,
        remedy: 'Run this job again in a few minutes: it repeats nothing that was done',
    };
}

// EXTERNAL MODULE: ./build/shared/group-by.js
var group_by = __webpack_require__(61933);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/github/file.js


/**
 * Reads git trees and blobs. The contents endpoint is not suitable: for a symlink it returns the target file as if it were
 * there (https://docs.github.com/en/rest/repos/contents#get-repository-content).
 */
async function readFile(api, path, ref) {
    const entry = await entryAt(api, path, /^[0-9a-f]{40}$/.test(ref) ? ref : await api.tip(ref));
    return entry && readEntry(api, entry);
}
/** See `GitHub.listFolder`. */
async function listFolder(api, path, commit) {
    const entry = path === '' ? { type: 'tree', sha: commit } : await entryAt(api, path, commit);
    if (entry?.type !== 'tree')
        return [];
    const { tree, truncated } = await api.treeOf(entry.sha);
    if (truncated)
        throw new shared_errors/* ErrorWithRemedy */.J(`GitHub lists only a part of the folder '${path}': it has too many files`, 'Remove old ones');
    return tree.map(({ path, type }) => ({ name: path, isFolder: type === 'tree' }));
}
/** The entry at a path of a commit. Folders are listed once. */
async function entryAt(api, path, commit) {
    const [name = '', ...folders] = path.split('/').reverse();
    let sha = commit;
    for (const folder of folders.reverse()) {
        const entry = await treeEntry(api, sha, folder);
        if (entry?.type !== 'tree')
            return undefined;
        sha = entry.sha;
    }
    return treeEntry(api, sha, name);
}
async function treeEntry({ treeOf }, sha, name) {
    const { tree, truncated } = await treeOf(sha);
    const entry = tree.find(({ path }) => path === name);
    if (!entry && truncated) {
        throw new shared_errors/* ErrorWithRemedy */.J(`GitHub lists only a part of the folder that holds '${name}': it has too many files`, 'Remove old ones');
    }
    return entry;
}
async function readEntry({ octokit, repository }, { mode, type, sha }) {
    if (mode === '120000')
        return { kind: 'symlink' };
    if (type !== 'blob')
        return { kind: 'other' };
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
        ...repository,
        file_sha: sha,
    });
    const bytes = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
    if (blobSha(bytes) !== sha)
        throw new shared_errors/* ErrorWithRemedy */.J(`GitHub answered other bytes than those of blob ${sha}`, 'Re-run the job');
    return { kind: 'file', bytes, sha };
}
/** The name that git gives to these bytes. */
function blobSha(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

// EXTERNAL MODULE: ./build/github/refusals.js
var refusals = __webpack_require__(5817);
;// CONCATENATED MODULE: ./build/github/branch.js




/**
 * How often each kind of failure is answered by another attempt. `race`: jobs that end grants at the same time write at the same
 * time, and each attempt lets one of them succeed; twenty of them take a minute, and the pauses of one job come to three.
 * `perhaps`: a race, or a rule that GitHub does not name.
 */
const ATTEMPTS = { unknown: 10, race: 30, perhaps: 3, never: 1 };
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 8_000;
/**
 * See `GitHub.addFiles`. Uses git objects, so that all files come in one commit, and never forces the update: if another job
 * was faster, the tip is read again. GitHub itself signs such commits of a job.
 */
async function addFiles(api, branch, files, messageOf) {
    const failures = { unknown: 0, race: 0, perhaps: 0, never: 0 };
    for (let attempt = 1;; attempt++) {
        const tip = await tipOf(api, branch);
        const missing = tip === undefined ? files : await absentFrom(api, tip, files);
        if (missing.length === 0)
            return 0;
        try {
            // A tree or commit whose answer was lost is created again: objects without a branch are not visible.
            await moveBranch(api, branch, tip, await commitOnto(api, tip, missing, messageOf(missing)));
            return missing.length;
        }
        catch (error) {
            const kind = kindOf(error);
            failures[kind]++;
            if (failures[kind] >= ATTEMPTS[kind])
                throw error;
            const pauseMs = Math.min(PAUSE_MS * attempt, LONGEST_PAUSE_MS);
            await api.clock.sleep(Math.round(pauseMs * (0.5 + api.random())));
        }
    }
}
function kindOf(error) {
    if (!(error instanceof github_error/* GitHubError */.y))
        return 'never';
    if (error.outcomeUnknown)
        return 'unknown';
    const { status = 0, answer: message } = error;
    return (0,refusals/* retryOfWrite */.R)({ status, message });
}
async function tipOf(api, branch) {
    try {
        return await api.tip(branch);
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y && error.status === 404)
            return undefined;
        throw error;
    }
}
/**
 * From this number of files in a folder on, the folder is listed once. For fewer, the listing of a year's ledger would be too
 * long an answer.
 */
const MANY = 5;
/** Grants that end together are in as many folders, all below one month: a thousand take as many calls as five. */
async function absentFrom(api, commit, files) {
    const absent = [];
    for (const own of (0,group_by/* groupBy */.$)(files, ({ path }) => firstPartOf(path))) {
        const there = own.length < MANY ? undefined : await blobsBelow(api, commit, firstPartOf(own[0].path));
        const blobAt = async (path) => (there ? there.get(path) : (await entryAt(api, path, commit))?.sha);
        for (const file of own) {
            const { path, content, beside } = file;
            const blob = await blobAt(path);
            if (blob === undefined)
                absent.push(file);
            // A file with the same bytes was added by an earlier attempt whose answer was lost.
            else if (beside !== undefined && blob !== blobSha(Buffer.from(content)) && (await blobAt(beside)) === undefined)
                absent.push({ ...file, path: beside });
        }
    }
    return absent;
}
const firstPartOf = (path) => path.split('/', 1)[0] ?? '';
/** The blob at every path of a folder of a commit; `undefined` when GitHub lists only a part (it stops at 100,000, or 7 MB). */
async function blobsBelow(api, commit, folder) {
    const entry = await entryAt(api, folder, commit);
    if (entry?.type !== 'tree')
        return new Map();
    const { data } = await api.octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
        ...api.repository,
        tree_sha: entry.sha,
        recursive: '1',
    });
    return data.truncated ? undefined : new Map(data.tree.map(({ path, sha }) => [`${folder}/${path}`, sha]));
}
async function commitOnto(api, tip, files, message) {
    const { octokit, repository } = api;
    const { data: commit } = await octokit.request('POST /repos/{owner}/{repo}/git/commits', {
        ...repository,
        message,
        tree: await treeWith(api, tip, files),
        parents: tip === undefined ? [] : [tip],
    });
    return commit.sha;
}
/** The tree of a commit with these files and the links to them. If GitHub refuses it with the links, then without: no file waits for them. */
async function treeWith(api, tip, files) {
    const links = files.flatMap(({ path, content, linksAt }) => [...(linksAt?.(path, content) ?? [])]);
    const base = tip === undefined ? {} : { base_tree: await treeOf(api, tip) };
    const create = async (entries) => {
        const { data } = await api.octokit.request('POST /repos/{owner}/{repo}/git/trees', {
            ...api.repository,
            ...base,
            tree: entries.map(entry => ({ ...entry, type: 'blob' })),
        });
        return data.sha;
    };
    const plain = files.map(({ path, content }) => ({ path, mode: '100644', content }));
    try {
        return await create([...plain, ...links.map(([path, content]) => ({ path, mode: '120000', content }))]);
    }
    catch (error) {
        if (links.length === 0 || kindOf(error) !== 'perhaps')
            throw error;
        return create(plain);
    }
}
async function treeOf({ octokit, repository }, commit) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...repository, ref: commit });
    return data.commit.tree.sha;
}
async function moveBranch({ octokit, repository }, branch, tip, sha) {
    if (tip === undefined)
        await octokit.request('POST /repos/{owner}/{repo}/git/refs', { ...repository, ref: `refs/heads/${branch}`, sha });
    else
        await octokit.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
            ...repository,
            ref: `heads/${branch}`,
            sha,
            force: false,
        });
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __webpack_require__(19783);
// EXTERNAL MODULE: ./build/shared/network.js
var network = __webpack_require__(66218);
// EXTERNAL MODULE: ./build/shared/time-limit.js
var time_limit = __webpack_require__(13141);
// EXTERNAL MODULE: ./build/github/retry.js
var retry = __webpack_require__(15892);
;// CONCATENATED MODULE: ./build/github/client.js







/** Newer API versions have no `merge_commit_sha`. */
const API_VERSION = '2022-11-28';
/**
 * For one attempt, in real time, from the first byte sent to the last one read. GitHub itself aborts a request after 10 s
 * (docs, "Troubleshooting the REST API"), so waiting much longer is useless, and an emergency stop makes several calls. With
 * three attempts that run out of time (retry.ts) an unanswered call takes 47 s.
 */
const LIMITS = { attemptMs: 15_000 };
/** The same for a job that was stopped: it has ten seconds in all. */
const LAST_ATTEMPT_LIMIT_MS = 2_500;
/**
 * Octokit with our retries and errors: every call returns an answer or fails with a `GitHubError`. The only place that loads
 * `@actions/github`.
 */
async function connect(options) {
    const { token, apiUrl, clock, random = Math.random, stop, limits = LIMITS } = options;
    if (token === '') {
        throw new shared_errors/* ErrorWithRemedy */.J('The input github-token is empty', 'Leave it out, or pass github.token');
    }
    // Node 20 warns from the eleventh listener on, and each call in flight adds one.
    if (stop)
        (0,external_node_events_.setMaxListeners)(0, stop);
    const [{ getOctokit }, { getProxyFetch }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(6815), __webpack_require__.e(9761)]).then(__webpack_require__.bind(__webpack_require__, 29761)),
        Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(6815)]).then(__webpack_require__.bind(__webpack_require__, 16815)),
    ]);
    const baseUrl = apiUrl.replace(/\/+$/, '');
    const target = new URL(baseUrl);
    // The package's own fetch takes the proxy for GITHUB_API_URL at the time when it was loaded.
    const octokit = getOctokit(token, { baseUrl, request: { fetch: getProxyFetch(baseUrl) } });
    octokit.hook.wrap('request', async (request, options) => {
        // Octokit's own inner hook sends the object that it was bound to, so a copy passed on would be ignored. `options` belongs
        // to this call; `options.headers` and `options.request` may be shared by the client, so they are replaced.
        options.headers = { ...options.headers, 'x-github-api-version': API_VERSION };
        const { request: settings } = options;
        let timeouts = 0;
        for (let attempt = 1;; attempt++) {
            const limit = (0,time_limit/* startTimeLimit */.r)({ ms: limits.attemptMs, lastMs: LAST_ATTEMPT_LIMIT_MS }, stop);
            options.request = { ...settings, signal: limit.signal };
            try {
                const response = await request(options);
                refuseCutAnswer(response);
                return response;
            }
            catch (cause) {
                if (limit.signal.aborted)
                    timeouts += 1;
                // When the limit ends an answer in the middle, Octokit reports a truncated answer or an error without a message.
                const failure = limit.signal.aborted ? limit.signal.reason : cause;
                const failed = { ...describeFailure(failure), method: options.method, attempt, timeouts };
                const obstacle = limit.signal.aborted ? undefined : (0,network/* obstacleTo */.z)(target, (0,proxy.getProxyUrl)(target), cause);
                const error = new github_error/* GitHubError */.y(failed, pathOf(cause, options.url, baseUrl), cause, obstacle?.refusal);
                const wait = obstacle?.isLasting ? undefined : (0,retry/* retryAfterMs */.Vs)(failed, clock.now(), random);
                if (wait === undefined)
                    throw error;
                await clock.sleep(wait, stop).catch(() => {
                    throw error;
                });
            }
            finally {
                limit.clear();
            }
        }
    });
    return octokit;
}
/** Octokit returns the text of JSON that it cannot parse: a truncated answer would look like a success. */
function refuseCutAnswer(response) {
    if (response.status !== 204 && typeof response.data !== 'object') {
        throw new Error('the answer was cut off, or is not JSON');
    }
}
function describeFailure(error) {
    const message = (0,shared_errors/* messageOf */.b)(error);
    const response = error.response;
    // A RequestError without a response has status 500 for a broken connection.
    return { message, headers: response?.headers ?? {}, ...(response && { status: response.status }) };
}
function pathOf(error, template, baseUrl) {
    const url = error.request?.url ?? template;
    return url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url;
}

// EXTERNAL MODULE: ./build/github/own-only.js
var own_only = __webpack_require__(77153);
;// CONCATENATED MODULE: ./build/github/retry-unknown-outcome.js

const retry_unknown_outcome_ATTEMPTS = 3;
const retry_unknown_outcome_PAUSE_MS = 2_000;
/**
 * Makes a write that the client does not retry by itself. A write whose answer was lost may have had its effect, so `look` is
 * called before each attempt; `again` is false for the first.
 */
async function retryUnknownOutcome({ clock }, look) {
    for (let attempt = 1;; attempt++) {
        const next = await look(attempt > 1);
        if ('done' in next)
            return next.done;
        try {
            return await next.write();
        }
        catch (error) {
            if (!(error instanceof github_error/* GitHubError */.y && error.outcomeUnknown) || attempt === retry_unknown_outcome_ATTEMPTS)
                throw error;
            await clock.sleep(retry_unknown_outcome_PAUSE_MS * attempt);
        }
    }
}

;// CONCATENATED MODULE: ./build/github/comment.js


/** See `GitHub.upsertComment`. */
function upsertComment(api, number, marker, text) {
    return retryUnknownOutcome(api, async (again) => {
        const [found] = await ourComments(api, number, marker);
        const body = bodyBelow(marker, text, found);
        if (found && (0,own_only/* normalised */.Z)(found.body) === (0,own_only/* normalised */.Z)(body))
            return { done: { url: found.url, changed: again } };
        return {
            write: async () => ({
                url: found ? await update(api, found.id, body) : await create(api, number, body),
                changed: true,
            }),
        };
    });
}
/** See `GitHub.rewriteComment`. */
function rewriteComment(api, number, marker, text) {
    return retryUnknownOutcome(api, async () => {
        const [found] = await ourComments(api, number, marker);
        const body = bodyBelow(marker, text, found);
        if (!found || (0,own_only/* normalised */.Z)(found.body) === (0,own_only/* normalised */.Z)(body))
            return { done: undefined };
        return { write: async () => void (await update(api, found.id, body)) };
    });
}
const bodyBelow = (marker, text, found) => `${marker}\n${typeof text === 'string' ? text : text(found?.body ?? '')}`;
/** Adds a comment, which notifies people. Its text may equal that of an earlier one, so comments are counted. */
async function addComment(api, number, body) {
    const alike = async () => (await ourComments(api, number, (0,own_only/* normalised */.Z)(body))).length;
    const before = await alike();
    await retryUnknownOutcome(api, async (again) => again && (await alike()) > before ? { done: undefined } : { write: () => create(api, number, body) });
}
async function ourComments(api, number, beginning) {
    const { octokit, repository } = api;
    const listed = await octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...repository,
        issue_number: number,
        per_page: 100,
    });
    const candidates = listed.filter(({ body = '' }) => (0,own_only/* normalised */.Z)(body).startsWith(beginning));
    return (await (0,own_only/* ownOnly */.F)(api, candidates)).map(({ id, html_url, body = '' }) => ({
        id: Number(id),
        url: html_url,
        body,
    }));
}
async function create({ octokit, repository }, number, body) {
    const { data } = await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...repository,
        issue_number: number,
        body,
    });
    return data.html_url;
}
async function update({ octokit, repository }, id, body) {
    const { data } = await octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        ...repository,
        comment_id: id,
        body,
    });
    return data.html_url;
}

;// CONCATENATED MODULE: ./build/github/issue.js



/** See `GitHub.keepIssue`. */
function keepIssue(api, marker, { title, body, news }) {
    const wanted = `${marker}\n${body}`;
    let told = false;
    return retryUnknownOutcome(api, async (again) => {
        const open = await openIssue(api, marker);
        if (!open)
            return { write: () => issue_create(api, title, wanted) };
        const { number, url } = open;
        if ((0,own_only/* normalised */.Z)(open.body) === (0,own_only/* normalised */.Z)(wanted))
            return { done: { number, url, changed: again } };
        return {
            write: async () => {
                // The comment is written first: if the job is killed in between, people are told twice rather than never.
                if (!told)
                    await addComment(api, number, news);
                told = true;
                await issue_update(api, number, wanted);
                return { number, url, changed: true };
            },
        };
    });
}
/** See `GitHub.settleIssue`. */
async function settleIssue(api, marker, note) {
    const open = await openIssue(api, marker);
    if (!open)
        return;
    const text = (0,own_only/* normalised */.Z)((0,own_only/* normalised */.Z)(open.body).slice(marker.length));
    if (`${text}\n`.startsWith(`${(0,own_only/* normalised */.Z)(note)}\n`))
        return;
    await issue_update(api, open.number, `${marker}\n${note}\n\n${text}`);
}
/**
 * The oldest issue: if two jobs created one each at the same time, both continue with the same. GitHub lists pull requests as
 * issues too.
 */
async function openIssue(api, marker) {
    const { octokit, repository } = api;
    const listed = await octokit.paginate('GET /repos/{owner}/{repo}/issues', {
        ...repository,
        state: 'open',
        direction: 'asc',
        per_page: 100,
    });
    const candidates = listed.filter(({ pull_request, body }) => !pull_request && body?.startsWith(marker));
    const [found] = await (0,own_only/* ownOnly */.F)(api, candidates);
    return found && { number: found.number, url: found.html_url, body: found.body ?? '' };
}
async function issue_create({ octokit, repository }, title, body) {
    const { data } = await octokit.request('POST /repos/{owner}/{repo}/issues', { ...repository, title, body });
    return { number: data.number, url: data.html_url, changed: true };
}
async function issue_update({ octokit, repository }, number, body) {
    await octokit.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        ...repository,
        issue_number: number,
        body,
    });
}

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
;// CONCATENATED MODULE: ./build/github/graphql.js




/**
 * Asks GraphQL. `unknown`: what is not known without an answer.
 * @throws GitHubError when GitHub cannot answer
 */
function askGraphql(api, query, variables, unknown) {
    return retryUnknownOutcome(api, async () => ({ write: () => ask(api, query, variables, unknown) }));
}
async function ask({ octokit }, query, variables, unknown) {
    try {
        return await octokit.graphql(query, variables);
    }
    catch (error) {
        // GraphQL answers 200 with `errors`, which the hook of the client does not see.
        if (error instanceof github_error/* GitHubError */.y)
            throw error;
        const { errors = [] } = error;
        // What REST refuses with 403 is one of these errors here.
        const known = errors.flatMap(({ message }) => (0,refusals/* remedyOfKnown */.B)({ status: 403, message }) ?? []).at(0);
        // Octokit puts each on a line of its own.
        const why = errors.map(({ message }) => message).join('; ') || (0,shared_errors/* messageOf */.b)(error);
        throw unanswered(unknown, why, known, error);
    }
}
const AGAIN = 'Run this job again; if that does not help, see that the token may use the GraphQL API';
/** `why`: what GitHub said. */
function unanswered(unknown, why, remedy = AGAIN, cause) {
    return new shared_errors/* ErrorWithRemedy */.J(`${unknown} (${why.replace(/\.$/, '')})`, remedy, { cause });
}

;// CONCATENATED MODULE: ./build/github/edits.js

const QUERY = 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id lastEditedAt } } }';
/** GitHub takes 100 ids at once. Source: https://docs.github.com/en/graphql/reference/queries */
const IDS_AT_ONCE = 100;
/**
 * Which comments, by their node ids, were edited by anybody, or are not told of. REST tells only when a comment was changed, by
 * the second: an edit in the second of its creation would not show.
 * @throws GitHubError when GitHub cannot answer
 */
async function editsOf(api, ids) {
    const edited = new Set(ids);
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
        const { nodes } = await askGraphql(api, QUERY, { ids: ids.slice(from, from + IDS_AT_ONCE) }, WHY);
        for (const node of nodes ?? [])
            if (typeof node?.id === 'string' && node.lastEditedAt === null)
                edited.delete(node.id);
    }
    return edited;
}
const WHY = 'GitHub does not say whether comments were edited, so none of them counts as a review';

;// CONCATENATED MODULE: ./build/github/own-issue.js




/** See `GitHub.findIssue`. A creation changes an issue too, so it is among those that were changed since. */
async function findIssue(api, { number, marker }, since) {
    const { octokit, repository } = api;
    const listed = await octokit.paginate('GET /repos/{owner}/{repo}/issues', {
        ...repository,
        state: 'all',
        direction: 'asc',
        since: (0,instant/* formatInstant */.r4)(since),
        per_page: 100,
    });
    const candidates = listed.filter(issue => !issue.pull_request && (number === undefined ? issue.body?.startsWith(marker) : issue.number === number));
    const [found] = await (0,own_only/* ownOnly */.F)(api, candidates);
    return found && toFound(found);
}
/** See `GitHub.createIssue`. */
function createIssue(api, marker, { title, body }, since) {
    const { octokit, repository } = api;
    return retryUnknownOutcome(api, async (again) => {
        const there = again ? await findIssue(api, { marker }, since) : undefined;
        if (there)
            return { done: there };
        const issue = { ...repository, title, body: `${marker}\n${body}` };
        return { write: async () => toFound((await octokit.request('POST /repos/{owner}/{repo}/issues', issue)).data) };
    });
}
const toFound = (issue) => ({
    number: issue.number,
    url: issue.html_url,
    body: issue.body ?? '',
    isOpen: issue.state === 'open',
});
/** See `GitHub.changeIssue`. */
async function changeIssue({ octokit, repository }, number, change) {
    await octokit.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        ...repository,
        issue_number: number,
        ...change,
    });
}
/** See `GitHub.issueComments`. */
async function issueComments(api, number) {
    const { octokit, repository } = api;
    const listed = await octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...repository,
        issue_number: number,
        per_page: 100,
    });
    const edited = await editsOf(api, listed.map(({ node_id }) => node_id));
    return listed.map(({ id, node_id, html_url, body = '', user, created_at, updated_at, performed_via_github_app }) => ({
        id: Number(id),
        url: html_url,
        body,
        at: new Date(created_at),
        ...(user && { author: { login: user.login, id: user.id, type: user.type } }),
        isByApp: Boolean(performed_via_github_app),
        isEdited: updated_at !== created_at || edited.has(node_id),
    }));
}

;// CONCATENATED MODULE: ./build/github/pull-request.js


/** How long after a merge GitHub may not know yet which pull request a commit came from. */
const INDEX_LAG_MS = 60_000;
const INDEX_RETRY_MS = 5_000;
/** The login that represents deleted accounts where GitHub cannot answer `null`. */
const GHOST = 'ghost';
/** See `GitHub.mergedPullRequestOf`. All commits that one job asks about share one minute of waiting. */
function mergedPullRequestFinder(api) {
    let patientUntil;
    return async (commitSha) => {
        patientUntil ??= api.clock.now().getTime() + INDEX_LAG_MS;
        for (;;) {
            const number = await mergedNumber(api, commitSha);
            if (number !== undefined)
                return pullRequest(api, number);
            if (api.clock.now().getTime() + INDEX_RETRY_MS > patientUntil)
                return undefined;
            await api.clock.sleep(INDEX_RETRY_MS);
        }
    };
}
async function mergedNumber(api, commitSha) {
    const { octokit, repository, defaultBranch } = api;
    const branch = await defaultBranch();
    const listed = await octokit
        .paginate('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        ...repository,
        commit_sha: commitSha,
        per_page: 100,
    })
        .catch(error => {
        // GitHub does not know the commit yet.
        if (error instanceof github_error/* GitHubError */.y && error.status === 422)
            return [];
        throw error;
    });
    const fullName = `${repository.owner}/${repository.repo}`.toLowerCase();
    const merged = listed.filter(pull => pull.merged_at !== null && pull.base.ref === branch && pull.base.repo.full_name.toLowerCase() === fullName);
    return (merged.length > 1 ? await theMergedOne(api, commitSha, merged) : merged[0])?.number;
}
/**
 * Selects among several pull requests. Where one was stacked on another, merging the upper one counts as merging both. Chosen
 * is the one whose head was merged; else the one that names this as its merge commit; else the one merged first. A wrong
 * choice grants nothing, because the approved bytes are compared with the merged ones.
 */
async function theMergedOne({ octokit, repository }, commitSha, candidates) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...repository, ref: commitSha });
    const heads = [commitSha, ...data.parents.map(({ sha }) => sha)];
    const byMergeTime = candidates.toSorted((a, b) => Date.parse(a.merged_at ?? '') - Date.parse(b.merged_at ?? ''));
    const named = byMergeTime.filter(pull => pull.merge_commit_sha === commitSha);
    return named.find(pull => heads.includes(pull.head.sha)) ?? named[0] ?? byMergeTime[0];
}
async function pullRequest({ octokit, repository }, number) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        ...repository,
        pull_number: number,
    });
    return {
        number: data.number,
        url: data.html_url,
        title: data.title,
        ...accountAs('author', data.user),
        baseRef: data.base.ref,
        // The API description says that it is always present; it is null after the fork was deleted.
        head: { ref: data.head.ref, ...(data.head.repo && { repository: data.head.repo.full_name }) },
        headSha: data.head.sha,
        merged: data.merged,
        createdAt: new Date(data.created_at),
        ...accountAs('mergedBy', data.merged_by),
        ...(data.merged_at !== null && { mergedAt: new Date(data.merged_at) }),
        // Before the merge this is GitHub's test merge, a commit that never reaches the branch.
        ...(data.merged && data.merge_commit_sha !== null && { mergeCommitSha: data.merge_commit_sha }),
    };
}
async function reviews({ octokit, repository }, number) {
    const listed = await octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        ...repository,
        pull_number: number,
        per_page: 100,
    });
    return listed.map(review => ({
        id: Number(review.id),
        userType: '',
        ...accountAs('user', review.user),
        state: review.state,
        ...(review.commit_id && { commitSha: review.commit_id }),
        ...(review.submitted_at && { submittedAt: new Date(review.submitted_at) }),
    }));
}
async function commits({ octokit, repository }, number) {
    const parameters = { ...repository, pull_number: number };
    const { data: pull } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', parameters);
    const listed = await octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
        ...parameters,
        per_page: 100,
    });
    if (listed.length < pull.commits) {
        throw new shared_errors/* ErrorWithRemedy */.J(`GitHub lists ${listed.length} of the ${pull.commits} commits of pull request #${number}, so not everybody who wrote it is known`, 'Open a new pull request with its commits squashed (at most 250)');
    }
    return listed.map(({ sha, commit, author, committer }) => ({
        sha,
        message: commit.message,
        ...accountAs('author', author),
        ...accountAs('committer', committer),
        ...(commit.author?.email && { authorEmail: commit.author.email }),
        ...(commit.committer?.email && { committerEmail: commit.committer.email }),
    }));
}
/** See `GitHub.files`; GitHub lists at most 3,000. */
async function files({ octokit, repository }, number) {
    const parameters = { ...repository, pull_number: number };
    const { data: pull } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', parameters);
    const listed = await octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
        ...parameters,
        per_page: 100,
    });
    if (listed.length < pull.changed_files) {
        throw new shared_errors/* ErrorWithRemedy */.J(`GitHub lists ${listed.length} of the ${pull.changed_files} files of pull request #${number}, so what was approved is not known`, 'Open a pull request for the requests alone');
    }
    return listed.flatMap(({ filename, previous_filename }) => [
        filename,
        ...(previous_filename ? [previous_filename] : []),
    ]);
}
/**
 * Login, id and type of an account as `author`, `authorId`, `authorType`. `{}` represents an unknown account, as `null` does,
 * and the login of deleted accounts.
 */
function accountAs(name, user) {
    if (!user || !('login' in user) || user.login === GHOST)
        return {};
    return {
        [name]: String(user.login),
        ...('id' in user && { [`${name}Id`]: Number(user.id) }),
        ...('type' in user && { [`${name}Type`]: String(user.type) }),
    };
}

;// CONCATENATED MODULE: ./build/github/people.js


const PERMISSIONS = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
/**
 * See `GitHub.collaborator`. GitHub does not redirect from a former login to the current one: it answers 404. The permission
 * is taken from the role name if it is one of GitHub's own, because `permission` says `write` for maintainers and `read` for
 * triagers; a custom role counts as the permission that it inherits.
 */
async function collaborator({ octokit, repository }, login) {
    try {
        const { data } = await octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
            ...repository,
            username: login,
        });
        if (data.user?.type !== 'User')
            return undefined;
        const permission = PERMISSIONS.find(known => known === data.role_name) ??
            PERMISSIONS.find(known => known === data.permission) ??
            'none';
        return { id: Number(data.user.id), permission };
    }
    catch (error) {
        // `… is not a user`: a bot, or a deleted account. Any other 404 is about the token.
        if (error instanceof github_error/* GitHubError */.y && error.status === 404 && /is not a user/.test(error.answer))
            return undefined;
        throw error;
    }
}
/** See `GitHub.teamMembers`. A missing membership and an unreadable team are both 404, so the team is requested first. */
async function teamMembers({ octokit }, team, logins) {
    const [org = '', team_slug = ''] = team.split('/');
    const visible = await (0,github_error/* unlessDenied */.q)(octokit.request('GET /orgs/{org}/teams/{team_slug}', { org, team_slug }), [403, 404]);
    if (!visible)
        return undefined;
    const members = new Set();
    for (const username of logins) {
        const asked = octokit.request('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
            org,
            team_slug,
            username,
        });
        if ((await (0,github_error/* unlessDenied */.q)(asked, [404]))?.data.state === 'active')
            members.add(username.toLowerCase());
    }
    return members;
}
/** How long after a push the activity log may lack it [inferred]: a preview starts within seconds. */
const ACTIVITY_LAG_MS = 30_000;
const ACTIVITY_RETRY_MS = 5_000;
/**
 * See `GitHub.pushes`: the repository's activity log. It is kept for deleted branches too [inferred: the web page of the same
 * name shows them]. A head without an entry counts as pushed by an unknown account.
 * Source: https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
async function pushes(api, { head, headSha }) {
    const patientUntil = api.clock.now().getTime() + ACTIVITY_LAG_MS;
    for (;;) {
        const listed = await activityOf(api, head);
        if (!listed)
            return UNSEEN;
        const isTold = listed.some(({ sha }) => sha === headSha);
        if (isTold || api.clock.now().getTime() + ACTIVITY_RETRY_MS > patientUntil)
            return listed;
        await api.clock.sleep(ACTIVITY_RETRY_MS);
    }
}
async function activityOf({ octokit }, head) {
    const [owner, repo] = head.repository?.split('/') ?? [];
    if (owner === undefined || repo === undefined)
        return undefined;
    const asked = octokit.paginate('GET /repos/{owner}/{repo}/activity', {
        owner,
        repo,
        ref: `refs/heads/${head.ref}`,
        per_page: 100,
    });
    const listed = await (0,github_error/* unlessDenied */.q)(asked, [403, 404]);
    return listed?.map(({ after, timestamp, actor }) => ({
        sha: after,
        at: new Date(timestamp),
        ...accountAs('by', actor),
    }));
}
const UNSEEN = {
    message: 'GitHub does not show this job who pushed to the branch of this pull request',
    remedy: 'Open the pull request from a branch of this repository, not of a fork, and give the job `contents: read`',
};

;// CONCATENATED MODULE: ./build/github/propose.js



/** See `GitHub.propose`. */
async function propose(api, wanted) {
    const base = await api.defaultBranch();
    const before = await latestFrom(api, wanted.branch, base);
    if (before && !(await isWithdrawn(api, wanted.branch, before)))
        return before;
    await createBranch(api, wanted.branch, await api.tip(base));
    await addFiles(api, wanted.branch, [wanted], () => wanted.title);
    return retryUnknownOutcome(api, async (again) => {
        const there = again ? await latestFrom(api, wanted.branch, base) : undefined;
        return there?.state === 'open' ? { done: { ...there, state: 'opened' } } : { write: () => propose_open(api, wanted, base) };
    });
}
/** Whether people closed it and deleted its branch: then a new one may be opened. */
const isWithdrawn = async (api, branch, { state }) => state === 'closed' && (await (0,github_error/* unlessDenied */.q)(api.tip(branch), [404])) === undefined;
/** The latest pull request from a branch of this repository; GitHub lists the newest first. */
async function latestFrom({ octokit, repository }, branch, base) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls', {
        ...repository,
        state: 'all',
        head: `${repository.owner}:${branch}`,
        base,
        per_page: 100,
    });
    // GitHub lists everything where it does not understand `head`.
    const fullName = `${repository.owner}/${repository.repo}`.toLowerCase();
    const own = data.filter(({ head }) => head.ref === branch && head.repo?.full_name.toLowerCase() === fullName);
    const latest = own.find(({ state }) => state === 'open') ?? own.find(({ merged_at }) => merged_at !== null) ?? own[0];
    return latest && { state: stateOf(latest), number: latest.number, url: latest.html_url };
}
function stateOf({ state, merged_at, }) {
    if (state === 'open')
        return 'open';
    return merged_at === null ? 'closed' : 'merged';
}
/** A branch that is there stays as it is: an earlier run made it, or another one at this moment. */
function createBranch(api, branch, sha) {
    const { octokit, repository } = api;
    const reference = { ...repository, ref: `refs/heads/${branch}`, sha };
    const write = () => octokit.request('POST /repos/{owner}/{repo}/git/refs', reference).catch(unless(/^Reference already exists/));
    return retryUnknownOutcome(api, async () => ({ write }));
}
/** Lets an error pass by that only says that another run was faster. */
const unless = (isFaster) => (error) => {
    if (!(error instanceof github_error/* GitHubError */.y) || error.status !== 422 || !isFaster.test(error.answer))
        throw error;
};
async function propose_open(api, wanted, base) {
    const { octokit, repository } = api;
    const { branch: head, title, body } = wanted;
    const answer = await octokit
        .request('POST /repos/{owner}/{repo}/pulls', { ...repository, head, base, title, body })
        .catch(unless(/A pull request already exists/));
    const there = answer ? undefined : await latestFrom(api, head, base);
    if (there)
        return there;
    if (!answer)
        throw new Error('GitHub says that there is a pull request, and lists none');
    return { state: 'opened', number: answer.data.number, url: answer.data.html_url };
}

;// CONCATENATED MODULE: ./build/github/protection.js

/** See `GitHub.environment`. */
async function environment({ octokit, repository }, name) {
    const named = { ...repository, environment_name: name };
    const asked = octokit.request('GET /repos/{owner}/{repo}/environments/{environment_name}', named);
    const found = (await (0,github_error/* unlessDenied */.q)(asked, [404]))?.data;
    if (!found)
        return undefined;
    const { protection_rules: rules = [], deployment_branch_policy: policy } = found;
    const minutes = rules.map(rule => ('wait_timer' in rule ? (rule.wait_timer ?? 0) : 0));
    const listPatterns = async () => {
        const listed = await octokit.paginate('GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies', { ...named, per_page: 100 });
        return listed.map(({ name = '', type = 'branch' }) => ({ name, type }));
    };
    return {
        refs: !policy ? 'any' : policy.protected_branches ? 'protected' : await listPatterns(),
        waitMs: Math.max(0, ...minutes) * 60_000,
        isReviewed: rules.some(rule => 'reviewers' in rule && (rule.reviewers?.length ?? 0) > 0),
    };
}
/** See `GitHub.branch`. */
async function branch({ octokit, repository }, name) {
    const named = { ...repository, branch: name };
    const found = await (0,github_error/* unlessDenied */.q)(octokit.request('GET /repos/{owner}/{repo}/branches/{branch}', named), [404]);
    const asked = octokit.paginate('GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...named, per_page: 100 });
    const rules = await asked.catch(unlessUnenforced);
    return {
        isThere: found !== undefined,
        isProtected: found?.data.protected ?? false,
        isUnenforced: rules === undefined,
        rules: (rules ?? []).map(rule => ({
            type: rule.type,
            needsCodeOwners: rule.type === 'pull_request' && rule.parameters?.require_code_owner_review === true,
            dismissesStale: rule.type === 'pull_request' && rule.parameters?.dismiss_stale_reviews_on_push === true,
            ...(rule.ruleset_id !== undefined && { ruleset: rule.ruleset_id }),
        })),
    };
}
/** GitHub's answer about a private repository of the Free plan (docs/aws-facts.md GH-14). */
function unlessUnenforced(error) {
    if (error instanceof github_error/* GitHubError */.y && error.status === 403 && error.answer.startsWith('Upgrade to GitHub'))
        return;
    throw error;
}

;// CONCATENATED MODULE: ./build/github/review-request.js


/** As many as the page of a pull request offers. */
const MOST_REVIEWERS = 15;
/**
 * See `GitHub.requestReviews`. GitHub takes all of a call or none, so people are asked together, and one by one if it refuses; each
 * team alone, because the token of a job cannot name teams (docs/aws-facts.md GH-4).
 */
async function requestReviews(api, number, { people, teams }) {
    const { repository } = api;
    const known = await requested(api, number);
    const room = Math.max(0, MOST_REVIEWERS - known.size);
    const isOpen = (name) => !known.has(name.toLowerCase());
    const open = [...people.filter(isOpen), ...teams.filter(isOpen)];
    const unasked = open.slice(room).map(name => ({ name, why: 'there are 15 reviewers already' }));
    const asked = new Set(open.slice(0, room));
    const askedPeople = people.filter(login => asked.has(login));
    if (askedPeople.length > 0 && (await review_request_ask(api, number, { reviewers: askedPeople })) !== undefined)
        for (const login of askedPeople) {
            const why = await review_request_ask(api, number, { reviewers: [login] });
            if (why !== undefined)
                unasked.push({ name: login, why });
        }
    for (const name of teams.filter(team => asked.has(team))) {
        const [org = '', slug = ''] = name.split('/');
        const isOurs = org.toLowerCase() === repository.owner.toLowerCase();
        const why = isOurs ? await review_request_ask(api, number, { team_reviewers: [slug] }) : 'it is a team of another organisation';
        if (why !== undefined)
            unasked.push({ name, why });
    }
    return unasked;
}
/** Logins, and teams as `org/team`, in lower case. */
async function requested({ octokit, repository }, number) {
    const parameters = { ...repository, pull_number: number };
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', parameters);
    const logins = (data.requested_reviewers ?? []).flatMap(user => ('login' in user ? user.login : []));
    const teams = (data.requested_teams ?? []).map(({ slug }) => `${repository.owner}/${slug}`);
    return new Set([...logins, ...teams].map(name => name.toLowerCase()));
}
/** Why GitHub refuses; `undefined` if it does not. To ask twice has the effect of asking once. */
async function review_request_ask(api, number, whom) {
    const { octokit, repository } = api;
    const write = () => octokit.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
        ...repository,
        pull_number: number,
        ...whom,
    });
    try {
        await retryUnknownOutcome(api, async () => ({ write }));
        return undefined;
    }
    catch (error) {
        const isRefusal = error instanceof github_error/* GitHubError */.y && !error.rateLimited && !error.isForeign;
        if (isRefusal && [403, 404, 422].includes(error.status ?? 0))
            return error.answer;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/github/viewer.js

/**
 * The login of the account that our token acts as: `github-actions[bot]` for that of a job, `NAME[bot]` for that of another
 * app. GraphQL tells it to every token; the REST API tells it to personal ones only (docs/aws-facts.md GH-42).
 * @throws GitHubError when GitHub cannot answer
 */
async function viewerLogin(api) {
    const answer = await askGraphql(api, 'query { viewer { login } }', {}, UNKNOWN);
    const login = answer.viewer?.login;
    if (typeof login === 'string' && login !== '')
        return login;
    throw unanswered(UNKNOWN, 'its answer has no login');
}
const UNKNOWN = 'GitHub does not say which account the github-token acts as, so what it wrote before is not known';

;// CONCATENATED MODULE: ./build/github/workflow.js


/** See `GitHub.dispatchWorkflow`. */
async function dispatchWorkflow(api, workflow, inputs) {
    const { octokit, repository } = api;
    const ref = await api.defaultBranch();
    // There is no way to check whether a dispatch whose answer was lost created a run: the list of runs lags, and does not show
    // inputs.
    await retryUnknownOutcome(api, async () => ({
        write: () => octokit.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
            ...repository,
            workflow_id: workflow,
            ref,
            inputs: { ...inputs },
        }),
    }));
}
/** Several runs, because a fork's pull request may run its own version of the workflow, from a branch of the same name. */
const RECENT = 10;
/** See `GitHub.lastSuccess`. */
async function lastSuccess(api, workflow) {
    const { octokit, repository } = api;
    const asked = octokit.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
        ...repository,
        workflow_id: workflow,
        branch: await api.defaultBranch(),
        status: 'success',
        per_page: RECENT,
    });
    const listed = await (0,github_error/* unlessDenied */.q)(asked, [404]);
    const fullName = `${repository.owner}/${repository.repo}`.toLowerCase();
    // The repository of the head is null after the fork was deleted [reported], although the API description always has it.
    const run = listed?.data.workflow_runs.find(({ head_repository }) => head_repository?.full_name.toLowerCase() === fullName);
    return run && new Date(run.run_started_at ?? run.created_at);
}

;// CONCATENATED MODULE: ./build/github/github.js
















/** The adapter to one repository. Loads Octokit, and sends nothing yet. */
async function connectGitHub(options) {
    const { repository, clock, random = Math.random } = options;
    const octokit = await connect(options);
    const settings = (0,memoize/* lazyAsync */.z)(async () => (await octokit.request('GET /repos/{owner}/{repo}', { ...repository })).data);
    const api = {
        octokit,
        repository,
        clock,
        random,
        treeOf: (0,memoize/* memoizeAsync */.T)(async (sha) => {
            const asked = { ...repository, tree_sha: sha };
            return (await octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', asked)).data;
        }),
        viewerLogin: (0,memoize/* lazyAsync */.z)(() => viewerLogin(api)),
        defaultBranch: async () => (await settings()).default_branch,
        tip: async (branch) => {
            const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
                ...repository,
                ref: `heads/${branch}`,
            });
            return data.object.sha;
        },
    };
    const personOf = (0,memoize/* memoizeAsync */.T)(login => collaborator(api, login));
    return {
        defaultBranch: api.defaultBranch,
        tip: api.tip,
        mergedPullRequestOf: mergedPullRequestFinder(api),
        pullRequest: number => pullRequest(api, number),
        reviews: number => reviews(api, number),
        commits: number => commits(api, number),
        files: number => files(api, number),
        isPublic: async () => !(await settings()).private,
        collaborator: login => personOf(login.toLowerCase()),
        teamMembers: (team, logins) => teamMembers(api, team, logins),
        pushes: pullRequest => pushes(api, pullRequest),
        baseChanges: pullRequest => baseChanges(api, pullRequest),
        readFile: (path, ref) => readFile(api, path, ref),
        listFolder: (path, commit) => listFolder(api, path, commit),
        parentsOf: sha => parentsOf(api, sha),
        upsertComment: (number, marker, body) => upsertComment(api, number, marker, body),
        rewriteComment: (number, marker, body) => rewriteComment(api, number, marker, body),
        requestReviews: (number, reviewers) => requestReviews(api, number, reviewers),
        addFiles: (branch, files, messageOf) => addFiles(api, branch, files, messageOf),
        propose: wanted => propose(api, wanted),
        resolveCommit: beginning => resolveCommit(api, beginning),
        isOnBranch: (sha, branch) => isOnBranch(api, sha, branch),
        dispatchWorkflow: (workflow, inputs) => dispatchWorkflow(api, workflow, inputs),
        lastSuccess: workflow => lastSuccess(api, workflow),
        keepIssue: (marker, issue) => keepIssue(api, marker, issue),
        settleIssue: (marker, note) => settleIssue(api, marker, note),
        findIssue: (wanted, since) => findIssue(api, wanted, since),
        createIssue: (marker, issue, since) => createIssue(api, marker, issue, since),
        changeIssue: (number, change) => changeIssue(api, number, change),
        issueComments: number => issueComments(api, number),
        environment: name => environment(api, name),
        branch: name => branch(api, name),
    };
}


/***/ }),

/***/ 77153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ownOnly),
/* harmony export */   Z: () => (/* binding */ normalised)
/* harmony export */ });
/**
 * The issues or comments that we wrote. Anyone may write our marker into one, and could then edit our text below it, or keep
 * us silent with a text that equals ours; so may any other app. Logins are compared as GitHub shows them at this moment, when
 * each belongs to one account. Other workflows of the repository write as the same account as a job of ours: they cannot be
 * told apart (docs/threat-model.md).
 */
async function ownOnly(api, candidates) {
    if (candidates.length === 0)
        return [];
    const us = (await api.viewerLogin()).toLowerCase();
    return candidates.filter(({ user }) => user?.login.toLowerCase() === us);
}
/** Normalises line ends and outer white space: GitHub's web pages write `\r\n`. */
function normalised(text) {
    return text.replaceAll('\r\n', '\n').trim();
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ remedyOfKnown),
/* harmony export */   R: () => (/* binding */ retryOfWrite)
/* harmony export */ });
const BLOCKING_RULES = 'Take the branch out of the ruleset or branch protection that asks for this: "Restrict deletions" and "Block force pushes" are all that the ledger needs, and jobs must be able to add commits';
/**
 * What GitHub says when trying again is useless and no permission of the job is missing, with what to do. The texts are GitHub's,
 * as it answers and as people report them (docs/aws-facts.md GH-25). The first that fits counts.
 */
const KNOWN = [
    {
        statuses: [403],
        begins: /^Although you appear to have the correct authorization credentials, the \S+ \w+ has an IP allow list/,
        remedy: "Run this job on runners whose addresses are on the organization's IP allow list (input `runner` of the workflows), or add the addresses of its runners to the list",
    },
    {
        statuses: [403],
        begins: /^Resource protected by organization SAML enforcement/,
        remedy: 'Authorize the token of the input github-token for the single sign-on of the organization ("Configure SSO" beside the token), or leave the input out: the token of a job needs no such thing',
    },
    {
        statuses: [403],
        begins: /^\S+ forbids access via a (fine-grained )?personal access token/,
        remedy: 'Leave the input github-token out, or pass the token of a GitHub App: the organization takes no such token',
    },
    {
        statuses: [403],
        begins: /^Resource not accessible by personal access token/,
        remedy: 'Give the token of the input github-token this permission on the repository, or leave the input out',
    },
    {
        statuses: [403],
        begins: /^GitHub Actions is not permitted to create or approve pull requests/,
        remedy: 'Turn on "Allow GitHub Actions to create and approve pull requests" under "Settings, Actions, General" of the repository (its organization may have to allow that first), or pass the token of a GitHub App as `github-token`; then run this again. Until then a person can open the pull request from the branch, which is there',
    },
    {
        statuses: [403],
        begins: /^Repository was archived/,
        remedy: 'Unarchive the repository in its settings, and re-run the job: an archived one takes neither records nor comments',
    },
    {
        statuses: [403, 451],
        begins: /^(Repository access blocked|Sorry\. Your account was suspended)/,
        remedy: 'Ask the owner of the repository and GitHub Support why it is blocked, and re-run the job once it is not',
    },
    {
        statuses: [403],
        begins: /^Unable to \w+ comment because issue is locked/,
        remedy: 'Unlock the conversation, and re-run the job: GitHub takes no comments there',
    },
    {
        statuses: [422],
        begins: /^Repository rule violations found\s+Secret detected/,
        remedy: "Look for what GitHub takes for a secret in the reasons of the requests, and allow it under the push protection of the repository's security settings",
    },
    { statuses: [409, 422], begins: /^Repository rule violations found/, remedy: BLOCKING_RULES },
    {
        statuses: [409, 422],
        begins: /^(Changes must be made through |Required status check|\d+ of \d+ required status checks|At least \d+ approving review|Commits must have verified signatures|This branch must not contain merge commits|Cannot (update|create) this protected |Cannot change this locked branch|You're not authorized to push to this branch|Protected branch )/,
        remedy: BLOCKING_RULES,
    },
    {
        statuses: [403, 422],
        begins: /^Cannot trigger a '?workflow_dispatch'? on a disabled workflow/,
        remedy: 'Enable the workflow: open it under "Actions" and choose "Enable workflow", or run `gh workflow enable`',
    },
    {
        statuses: [403, 422],
        begins: /^Actions has been disabled for this user/,
        remedy: 'Ask GitHub Support to enable Actions for the account that owns the repository: no setting of the repository does',
    },
    {
        statuses: [403, 422],
        begins: /^Actions (has|have) been disabled for this/,
        remedy: 'Allow Actions under "Settings, Actions, General" of the repository, and in those of its organization',
    },
];
/** What to do about a refusal that is final and about no permission of the job; `undefined` for any other. */
function remedyOfKnown({ status, message }) {
    return KNOWN.find(({ statuses, begins }) => statuses.includes(status) && begins.test(message))?.remedy;
}
/** Another writer was faster, or a replica of GitHub lags behind: the next attempt may succeed. So may one after a 409. */
const RACE = /^(Update is not a fast forward|Reference (already exists|does not exist)|Object does not exist|Tree SHA does not exist|Parent SHA does not exist|base_tree is not a valid tree)/;
/**
 * How often a write of a branch is worth trying: `race`, until it succeeds; `perhaps`, a few times, for GitHub gives some refusals
 * one text for a race and for a rule (`Reference cannot be updated`, `Reference update failed`); `never`.
 */
function retryOfWrite(refused) {
    const { status, message } = refused;
    if ((status !== 409 && status !== 422) || remedyOfKnown(refused) !== undefined)
        return 'never';
    return status === 409 || RACE.test(message) ? 'race' : 'perhaps';
}


/***/ }),

/***/ 15892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* unused harmony exports MAX_ATTEMPTS, MAX_TIMEOUTS */
const MAX_ATTEMPTS = 5;
/** Attempts that run out of time take long, so fewer of them are made before it counts as an outage. */
const MAX_TIMEOUTS = 3;
const FIRST_BACKOFF_MS = 1_000;
/** GitHub asks for at least a minute after a secondary rate limit without a time. */
const SECONDARY_LIMIT_MS = 60_000;
/** A longer rate limit is not waited for: the job is billed, and the user waits without knowing why. */
const LONGEST_WAIT_MS = 5 * 60_000;
/**
 * Milliseconds to wait before the next attempt, or `undefined` to give up. A POST with an unknown outcome is not repeated,
 * because it may have had its effect. A rate-limited one is, because GitHub did nothing.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function retryAfterMs(failed, now, random) {
    if (failed.attempt >= MAX_ATTEMPTS || failed.timeouts >= MAX_TIMEOUTS)
        return undefined;
    const spread = 0.5 + random() / 2;
    if (isRateLimited(failed)) {
        const wait = askedWaitMs(failed, now);
        // Never earlier than requested: an early attempt prolongs the limit.
        return wait > LONGEST_WAIT_MS ? undefined : wait + Math.round(1_000 * spread);
    }
    if (!isUnanswered(failed) || failed.method === 'POST')
        return undefined;
    return Math.round(FIRST_BACKOFF_MS * 2 ** (failed.attempt - 1) * spread);
}
function isRateLimited({ status, headers, message, }) {
    if (status !== 403 && status !== 429)
        return false;
    return (status === 429 ||
        headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /secondary rate limit|abuse detection/i.test(message));
}
/** Whether the outcome of a request is unknown: the server or the connection failed. */
function isUnanswered({ status }) {
    return status === undefined || status >= 500;
}
function askedWaitMs({ headers, attempt }, now) {
    const retryAfter = Number(headers['retry-after'] ?? Number.NaN);
    if (retryAfter >= 0)
        return retryAfter * 1_000;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0)
        return Math.max(0, reset * 1_000 - now.getTime());
    return SECONDARY_LIMIT_MS * 2 ** (attempt - 1);
}


/***/ }),

/***/ 61933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Groups items by a key, in the order in which the keys appear. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const known = groups.get(key);
        if (known)
            known.push(item);
        else
            groups.set(key, [item]);
    }
    return [...groups.values()];
}


/***/ }),

/***/ 51172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ memoizeAsync),
/* harmony export */   z: () => (/* binding */ lazyAsync)
/* harmony export */ });
/** Memoizes an async lookup by its argument. A rejected lookup is removed, so the next call tries again. */
function memoizeAsync(ask) {
    const asked = new Map();
    return argument => {
        const known = asked.get(argument);
        if (known)
            return known;
        const answer = ask(argument);
        asked.set(argument, answer);
        answer.catch(() => asked.delete(argument));
        return answer;
    };
}
/** Memoizes an async lookup that has no argument, in the same way. */
function lazyAsync(ask) {
    const memoized = memoizeAsync(ask);
    return () => memoized('');
}


/***/ }),

/***/ 66218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ObstacleError),
/* harmony export */   z: () => (/* binding */ obstacleTo)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);

/** A proxy, or a certificate of its network, prevented a call. */
class ObstacleError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'ObstacleError';
    /** Tells the SDK of AWS to try again. */
    $retryable;
    /** Node's code for a connection that ran out of time. */
    code;
    constructor({ refusal, isLasting, ranOutOfTime }, cause) {
        super(refusal.message, refusal.remedy, { cause });
        if (ranOutOfTime)
            this.code = 'ETIMEDOUT';
        if (!isLasting)
            this.$retryable = { throttling: false };
    }
}
/** Node's and OpenSSL's codes for a certificate of an authority that Node does not know. */
const UNTRUSTED = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** Codes for a connection that did not come about. Through a proxy, they are about the proxy: it alone is connected to. */
const UNREACHABLE = new Set([
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'ETIMEDOUT',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
]);
/**
 * The obstacle that a failed request met, if it can be told.
 * @param proxy the proxy of the request, if there is one. Its user and password are never shown.
 * @param host what to call the server; its name and port, unless they are secret
 */
function obstacleTo(target, proxy, error, host = `${target.hostname}:${target.port || (target.protocol === 'http:' ? 80 : 443)}`) {
    const causes = causesOf(error);
    const codes = causes.map(({ code }) => String(code ?? ''));
    const untrusted = codes.find(code => UNTRUSTED.has(code));
    if (untrusted !== undefined)
        return untrustedCertificate(host, untrusted);
    if (!proxy)
        return undefined;
    const way = { host, proxy: `${proxy.protocol}//${proxy.host}` };
    // undici says so when the answer to CONNECT is not 200 (lib/dispatcher/proxy-agent.js of 6.29).
    const status = causes.map(({ message }) => /^Proxy response \((\d{3})\)/.exec(message)?.[1]).find(Boolean);
    if (status !== undefined)
        return refusedByProxy(way, Number(status));
    const unreachable = codes.find(code => UNREACHABLE.has(code));
    return unreachable === undefined ? undefined : unreachableProxy(way, unreachable);
}
const untrustedCertificate = (host, code) => ({
    refusal: {
        message: `The certificate of ${host} is of an authority that Node does not know (${code})`,
        remedy: 'If your network has an authority of its own, write its certificate to a file on the runner and name that in NODE_EXTRA_CA_CERTS, and for git in GIT_SSL_CAINFO (docs/setup.md, "Behind a proxy")',
    },
    isLasting: true,
});
function refusedByProxy({ host, proxy }, status) {
    if (status === 407) {
        return {
            refusal: {
                message: `The proxy ${proxy} wants a user and a password for the way to ${host} (407)`,
                remedy: 'Put both into HTTPS_PROXY, from a secret: http://USER:PASSWORD@HOST:PORT, with special characters as %XX (docs/setup.md, "Behind a proxy")',
            },
            isLasting: true,
        };
    }
    const isLasting = status < 500 && status !== 429;
    return {
        refusal: isLasting
            ? {
                message: `The proxy ${proxy} refuses the way to ${host} (${status})`,
                remedy: `Have it allow CONNECT to ${host}, or name the host in NO_PROXY if this runner reaches it without the proxy (docs/setup.md, "Behind a proxy")`,
            }
            : {
                message: `The proxy ${proxy} did not reach ${host} (${status})`,
                remedy: `See that the proxy can look up and reach ${host}, then run the job again: it repeats nothing that was done`,
            },
        isLasting,
    };
}
const unreachableProxy = ({ host, proxy }, code) => ({
    refusal: {
        message: `The proxy ${proxy}, the way to ${host}, could not be reached (${code})`,
        remedy: 'Check HTTPS_PROXY of this runner and that the proxy runs, then run the job again: it repeats nothing that was done',
    },
    isLasting: false,
    ...(/TIMEOUT|TIMEDOUT/.test(code) && { ranOutOfTime: true }),
});
function causesOf(error) {
    const causes = [];
    for (let cause = error; cause instanceof Error && !causes.includes(cause); cause = cause.cause)
        causes.push(cause);
    return causes;
}


/***/ }),

/***/ 13141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ startTimeLimit)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);

/** In real time. `lastMs`: what is left of it once the job was stopped, at most. */
function startTimeLimit({ ms, lastMs }, stop) {
    const controller = new AbortController();
    let isOver = false;
    const abortAfter = (ms) => AbortSignal.timeout(ms).addEventListener('abort', () => {
        if (!isOver)
            controller.abort(new Error(`no whole answer within ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms)}`));
    });
    const hurry = () => abortAfter(Math.min(ms, lastMs));
    if (stop?.aborted)
        hurry();
    else {
        abortAfter(ms);
        stop?.addEventListener('abort', hurry);
    }
    return {
        signal: controller.signal,
        clear() {
            isOver = true;
            stop?.removeEventListener('abort', hurry);
        },
    };
}


/***/ }),

/***/ 19783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkBypass: () => (/* binding */ checkBypass),
/* harmony export */   getProxyUrl: () => (/* binding */ getProxyUrl)
/* harmony export */ });
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

};

