export const id = 298;
export const ids = [298];
export const modules = {

/***/ 6202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ notYetIn),
/* harmony export */   QL: () => (/* binding */ sawAnything),
/* harmony export */   q9: () => (/* binding */ reachingFurther),
/* harmony export */   wn: () => (/* binding */ byEntries)
/* harmony export */ });
/**
 * The entries of the newer rules that reach further than the older ones: another account or region, another role, or a session
 * document more.
 */
function reachingFurther(newer, older) {
    const before = [...(older?.accounts.values() ?? [])];
    return [...newer.accounts.values()].filter(account => !before.some(({ id, region, partition, roles, documents }) => id === account.id &&
        region === account.region &&
        partition === account.partition &&
        roles.revoke === account.roles.revoke &&
        account.documents.every(({ name }) => documents.some(known => known.name === name))));
}
/** The same ends by the role and the documents of entries of the rules, for those whose account and region they are. */
function byEntries(endings, entries) {
    return endings.flatMap(ending => entries
        .filter(({ id, region }) => id === ending.account.id && region === ending.account.region)
        .map(entry => ({
        ...ending,
        role: entry.roles.revoke,
        documents: [...new Set([...ending.documents, ...entry.documents.map(({ name }) => name)])],
    })));
}
/** Those of `more` that end something which `endings`, or an earlier one of them, do not. */
function notYetIn(endings, more) {
    const all = [...endings];
    return more.filter(ending => {
        const isNew = !all.some(other => covers(other, ending));
        if (isNew)
            all.push(ending);
        return isNew;
    });
}
const covers = (one, other) => one.role === other.role &&
    one.account.id === other.account.id &&
    one.account.region === other.account.region &&
    one.user === other.user &&
    one.owner === other.owner &&
    other.policies.every(policy => one.policies.includes(policy)) &&
    (one.instances === 'any' || (other.instances !== 'any' && other.instances.every(id => one.instances.includes(id)))) &&
    other.documents.every(document => one.documents.includes(document));
/** Whether its passes met anything: a policy that they deleted, or a session that was open. */
const sawAnything = ({ passes }) => passes.some(({ deleted, open, terminated }) => deleted.length + open.length + terminated.length > 0);


/***/ }),

/***/ 7700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unlessDenied),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6499);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5892);


/** A call to GitHub that failed for good: the message says what happened, where, and what to do. */
class GitHubError extends Error {
    name = 'GitHubError';
    /** The HTTP status; absent when no whole answer came. */
    status;
    /** What GitHub said. */
    answer;
    /** Whether the request may have had its effect all the same. */
    outcomeUnknown;
    /** A 403 that says nothing about what the token may do. */
    rateLimited;
    /** The two sentences of the message. */
    refusal;
    constructor(failed, path, cause) {
        const answer = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(failed.message.replace(/ - https:\/\/docs\.github\.com\S*$/, ''), 300);
        const what = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnanswered */ .Ni)(failed) ? 'GitHub did not answer' : 'GitHub refused';
        const said = [failed.status, answer].filter(Boolean).join(' ');
        const tries = failed.attempt > 1 ? `, ${failed.attempt} times` : '';
        const where = `${failed.method} ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path)}`;
        const message = `${what} ${where} (${said}${tries})`;
        const remedy = remedyFor(failed, path);
        super(`${message}. ${remedy}.`, { cause });
        this.refusal = { message, remedy };
        this.status = failed.status;
        this.answer = answer;
        this.outcomeUnknown = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnanswered */ .Ni)(failed);
        this.rateLimited = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimited */ .Jz)(failed);
    }
}
/** The answer, or `undefined` for one of these statuses, unless a rate limit was what it meant. */
async function unlessDenied(asked, statuses) {
    try {
        return await asked;
    }
    catch (error) {
        if (error instanceof GitHubError && !error.rateLimited && statuses.includes(error.status ?? 0))
            return undefined;
        throw error;
    }
}
function remedyFor(failed, path) {
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimited */ .Jz)(failed)) {
        const reset = Number(failed.headers['x-ratelimit-reset'] ?? Number.NaN);
        const when = reset > 0 ? ` after ${new Date(reset * 1_000).toISOString().slice(0, 19)}Z` : ' in a few minutes';
        return `The token's rate limit is used up: re-run the job${when}`;
    }
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnanswered */ .Ni)(failed))
        return 'Look at https://www.githubstatus.com and re-run the job';
    if (failed.status === 401) {
        return 'The github-token is wrong or has expired (a job token lives as long as its job): pass github.token';
    }
    const dispatched = /\/actions\/workflows\/([^/]+)\/dispatches$/.exec(path)?.[1];
    if (dispatched !== undefined)
        return dispatchRemedy(failed, path, (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(dispatched));
    if (failed.status === 403)
        return `Add ${neededPermission(failed, path)} under "permissions:" of this job`;
    if (failed.status === 404) {
        return `Either it does not exist or the github-token may not see it: in a private repository the job needs ${neededPermission(failed, path)} under "permissions:"`;
    }
    if (failed.status === 410)
        return 'Turn on issues in the settings of this repository';
    return 'This is not expected of GitHub: re-run the job, and report it if it happens again';
}
/** GitHub answers 404 to who may not know as well, and 422 to what the workflow is not made for. */
function dispatchRemedy(failed, path, workflow) {
    const permission = `${neededPermission(failed, path)} under "permissions:"`;
    if (failed.status === 403)
        return `Add ${permission} of this job`;
    const file = `.github/workflows/${workflow}`;
    return failed.status === 404
        ? `See that ${file} is on the default branch, and that this job has ${permission}`
        : `See that ${file} on the default branch is enabled and has "workflow_dispatch" with all these inputs`;
}
/** `"pull-requests: write"`: what GitHub says that it would have accepted, or else what we know of the path. */
function neededPermission({ method, headers }, path) {
    const accepted = String(headers['x-accepted-github-permissions'] ?? '');
    // `issues=write; pull_requests=write`: alternatives by semicolon, all of several by comma.
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

/***/ 5892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* unused harmony exports MAX_ATTEMPTS, MAX_TIMEOUTS */
const MAX_ATTEMPTS = 5;
/** Attempts that ran out of time each took as long as they may: fewer of them are enough to tell an outage. */
const MAX_TIMEOUTS = 3;
const FIRST_BACKOFF_MS = 1_000;
/** GitHub asks for at least a minute after a secondary limit that names no time. */
const SECONDARY_LIMIT_MS = 60_000;
/** A rate limit that lasts longer is not waited for: the job is billed, and the engineer waits without knowing why. */
const LONGEST_WAIT_MS = 5 * 60_000;
/**
 * Milliseconds to wait before the next attempt, or `undefined` to give up. A POST whose outcome is unknown is not sent
 * again: its effect may have happened. A rate-limited one is, since GitHub did nothing.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function retryAfterMs(failed, now, random) {
    if (failed.attempt >= MAX_ATTEMPTS || failed.timeouts >= MAX_TIMEOUTS)
        return undefined;
    const spread = 0.5 + random() / 2;
    if (isRateLimited(failed)) {
        const wait = askedWaitMs(failed, now);
        // Only ever later than asked: to come back early prolongs the limit.
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
/** Whether nobody knows if the request had an effect: it met a broken server or connection. */
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

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   De: () => (/* binding */ recentFolders),
/* harmony export */   RL: () => (/* binding */ evidenceFiles),
/* harmony export */   Ve: () => (/* binding */ besideLedgerFiles),
/* harmony export */   Xi: () => (/* binding */ ledgerFiles),
/* harmony export */   cw: () => (/* binding */ endedFiles),
/* harmony export */   ek: () => (/* binding */ grantedPaths),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH)
/* harmony export */ });
/* harmony import */ var _domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4157);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6202);
/* harmony import */ var _render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4599);
/* harmony import */ var _render_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7199);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5033);






/** Where what was observed is kept: a branch of this repository, to which files are only ever added (docs/design.md §2). */
const LEDGER_BRANCH = 'access-ledger';
/**
 * The files that a grant job adds to the ledger, by path: one for each request that it decided about, and what became of
 * it. What a path stands for is observed once: `2026-11/<grant id>/granted.json` is there after the first run, and a re-run
 * adds nothing.
 */
function ledgerFiles(outcomes, observation) {
    return new Map(outcomes.filter(isRecorded).map(outcome => [pathOf(outcome), contentOf(outcome, observation)]));
}
/** For ends among them at which something was seen: the path to take where another end stands already (see {@link endedFiles}). */
function besideLedgerFiles(outcomes) {
    const beside = new Map();
    for (const outcome of outcomes) {
        if (outcome.kind !== 'ended' || !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(outcome.revocation))
            continue;
        const path = pathOf(outcome);
        beside.set(path, laterThan(path, outcome.revocation));
    }
    return beside;
}
function isRecorded({ kind }) {
    switch (kind) {
        case 'granted':
        case 'refused':
        case 'failed':
        case 'ended':
        case 'overtaken':
            return true;
        // Nothing happened, or nothing was meant to.
        case 'kept':
        case 'grantable':
        case 'endable':
            return false;
    }
}
/** Where it may stand that a grant was given, by the month of its merge: those that a live one may come from, the latest first. */
function grantedPaths(grantId, now) {
    return lastMonths(now).map(month => pathIn(month, grantId, 'granted'));
}
/** The folders, each with its `/`, with all that was observed of grants that may live, or have been used in the last 30 days. */
const recentFolders = (now) => [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`);
const lastMonths = (now) => [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)));
/** What a path of the ledger says: the end of a grant has several names. */
const kindOfPath = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'granted.json')
        return 'granted';
    return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other';
};
function pathOf(outcome) {
    const { entry, merge } = outcome;
    return pathIn(merge.mergedAt, (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest), nameOf(outcome));
}
/** Only GitHub says when something was merged; a direct push was not, and GitHub may be unable to say. */
const pathIn = (mergedAt, grantId, name) => `${folderOf(mergedAt)}/${grantId}/${name}.json`;
const folderOf = (mergedAt) => (mergedAt ? (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');
/** An end that is proven comes beside an earlier try that was not; and a request may have to end in several regions. */
function nameOf(outcome) {
    if (outcome.kind !== 'ended')
        return outcome.kind;
    const { verdict, ending } = outcome.revocation;
    return nameOfEnd(verdict, ending.account.region);
}
const nameOfEnd = (verdict, region) => `${verdict === 'clean' ? 'ended' : verdict.replace(' ', '-')}.${region}`;
function contentOf(outcome, { at, run, rulesBlobSha }) {
    const { reason, durationMs, start } = outcome.entry.request;
    const record = {
        observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at),
        run,
        rulesBlobSha,
        mergeSha: outcome.merge.sha,
        file: outcome.entry.at.file,
        reason,
        duration: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(durationMs),
        start: start && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(start),
        ...(0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeJson */ .bt)(outcome),
    };
    return written(record);
}
const written = (record) => `${JSON.stringify(record, null, 2)}\n`;
/**
 * The files of the last look after the end: AWS forgets sessions after 30 days, and this does not. The last word comes beside
 * what an earlier look could say so far.
 */
function evidenceFiles(ended, { at, run }) {
    return new Map(ended.map(evidence => {
        const { id, region, mergedAt } = evidence.grant.record;
        const record = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'evidence', ...(0,_render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .grantEvidenceOf */ .hq)(evidence) };
        const name = `evidence${(0,_domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(evidence) ? '' : '-so-far'}.${region}`;
        return [pathIn(new Date(mergedAt), id, name), written(record)];
    }));
}
/**
 * The files that the end of grants adds, beside what was written when they began. A path may be taken by an end that was not
 * the last, or that somebody made up: one that saw something is recorded all the same, under a name that adds when it was
 * (`ended.REGION.20261123T110040Z.json`). One that saw nothing new adds nothing, so that a re-run repeats nothing.
 */
function endedFiles(ends, { at, run }) {
    const files = new Map();
    const beside = new Map();
    for (const { revocation, grants } of ends.toSorted(bySight)) {
        for (const { id, mergedAt, pullRequest } of grants) {
            const about = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'ended', pullRequest };
            const name = nameOfEnd(revocation.verdict, revocation.ending.account.region);
            const path = pathIn(mergedAt, id, name);
            const later = laterThan(path, revocation);
            const isTaken = files.has(path);
            if (isTaken && !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(revocation))
                continue;
            files.set(isTaken ? later : path, written({ ...about, revocation: (0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .revocationOf */ .Er)(revocation) }));
            if (!isTaken && (0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(revocation))
                beside.set(path, later);
        }
    }
    return { files, beside };
}
const laterThan = (path, { finishedAt }) => path.replace(/\.json$/, `.${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCompactInstant */ .gf)(finishedAt)}.json`);
/** Of several ends of one grant in one run, the one that saw something counts first. */
const bySight = (one, other) => Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(other.revocation)) - Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(one.revocation));


/***/ }),

/***/ 2298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   grantsIn: () => (/* binding */ grantsIn),
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7700);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2005);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1172);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(404);





function openLedger({ clock, log, debug }, github) {
    // Without the branch, nothing was ever recorded.
    const tip = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__/* .memoizeAsync */ .T)(branch => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessDenied */ .q)(github.tip(branch), [404]));
    return {
        async add(files, what, beside) {
            if (files.size === 0)
                return [];
            try {
                const added = await github.addFiles(_files_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF, files, `Record ${files.size} ${what}`, beside);
                log(`ledger: ${added} of ${files.size} records added to ${_files_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF}, the others were there`);
                return [];
            }
            catch (error) {
                debug(error);
                return [`The ledger could not be written. ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}`];
            }
        },
        async grants(id) {
            const records = [];
            try {
                const commit = await tip(_files_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
                if (commit === undefined)
                    return { records };
                for (const path of (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .grantedPaths */ .ek)(id, clock.now())) {
                    const file = await github.readFile(path, commit);
                    if (file?.kind === 'file')
                        records.push(...recordsIn(file.bytes, id, debug));
                }
                return { records };
            }
            catch (error) {
                debug(error);
                return { records, failure: `The ledger could not be read. ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}` };
            }
        },
    };
}
/** A record of another grant would end in this one's place; one that cannot be read hides none of the others. */
function recordsIn(bytes, id, debug) {
    try {
        return grantsIn(bytes).filter(record => record.id === id);
    }
    catch (error) {
        debug(error);
        return [];
    }
}
/** What a file of the ledger says was granted. @throws Error when it says nothing that can be read */
function grantsIn(bytes) {
    const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGrantRecords */ .eO)(JSON.stringify(grant));
}


/***/ })

};

