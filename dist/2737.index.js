export const id = 2737;
export const ids = [2737];
export const modules = {

/***/ 36706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ byIds),
/* harmony export */   lP: () => (/* binding */ followUpsOf),
/* harmony export */   oq: () => (/* binding */ inBatches)
/* harmony export */ });
/* unused harmony exports MOST_FOLLOW_UPS, REVOKE_ENVIRONMENT */
/* harmony import */ var _grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93995);

/**
 * A matrix may have 256 jobs, but each of these waits for hours, and a plan runs 20 (GitHub Free) to 500 jobs at once. More
 * of one push would keep other follow-ups and the emergency stop from starting. Each job also makes about twenty requests to
 * GitHub, of 1,000 an hour.
 */
const MOST_FOLLOW_UPS = 10;
/** The environment without a wait timer. */
const REVOKE_ENVIRONMENT = 'jit-revoke';
/** How long a job may take to start after its wait timer: GitHub gives no figure [inferred]. */
const QUEUE_MS = 2 * 60_000;
/** One job per grant, up to {@link MOST_FOLLOW_UPS}; with more grants, those that end close together share a job. */
function followUpsOf(grants, followUp, now) {
    const byEnd = grants.toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt));
    const size = Math.min(_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_GRANTS_A_JOB */ .kJ, Math.ceil(byEnd.length / MOST_FOLLOW_UPS));
    const followUps = [];
    for (let start = 0; start < byEnd.length; start += size) {
        const chunk = byEnd.slice(start, start + size);
        const [first] = chunk;
        followUps.push({
            id: first.id,
            environment: environmentFor(new Date(first.expiresAt), followUp, now),
            grants: chunk,
        });
    }
    return followUps;
}
/** The same, by ids alone, as a dispatch has them. */
const byIds = (followUps) => followUps.map(followUp => ({ ...followUp, grants: followUp.grants.map(({ id }) => id) }));
/**
 * Batches that fit one dispatch each: GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches), and
 * does not document how it counts quotes, which are escaped once more.
 */
function inBatches(followUps) {
    const batches = [];
    let budget = 0;
    for (const followUp of followUps) {
        const size = JSON.stringify(JSON.stringify(followUp)).length;
        if (size > budget) {
            batches.push([]);
            budget = MOST_CHARACTERS;
        }
        batches.at(-1)?.push(followUp);
        budget -= size;
    }
    return batches;
}
const MOST_CHARACTERS = 60_000;
/** The environment with the longest wait timer that still leaves time for the warning before the end. */
function environmentFor(end, { environments, warnBeforeMs }, now) {
    const left = end.getTime() - warnBeforeMs - QUEUE_MS - now.getTime();
    const inTime = environments.filter(({ waitMs }) => waitMs <= left);
    const longest = inTime.reduce((best, each) => (best && best.waitMs >= each.waitMs ? best : each), undefined);
    return longest?.name ?? REVOKE_ENVIRONMENT;
}


/***/ }),

/***/ 33212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ notificationOfEnding),
/* harmony export */   m: () => (/* binding */ notificationOfEnd)
/* harmony export */ });
/** The warning shortly before the end. */
function notificationOfEnding(target) {
    const { expiresAt } = target;
    return { kind: 'ending', access: accessOfTarget(target), ...(expiresAt && { until: expiresAt }) };
}
/**
 * What people are told of an end; nothing of one that was interrupted, which another job goes on with.
 *
 * @param pullRequest where the target does not name it
 */
function notificationOfEnd(revocation, pullRequest) {
    const { ending, finishedAt, verdict, overrunMs, contradiction } = revocation;
    if (verdict === 'interrupted')
        return [];
    return [
        {
            kind: 'ended',
            access: { ...(pullRequest !== undefined && { pullRequest }), ...accessOfTarget(ending) },
            ...(ending.expiresAt && { until: ending.expiresAt }),
            endedAt: finishedAt,
            state: verdict !== 'clean' ? 'unproven' : contradiction === undefined ? 'proven' : 'contradicted',
            overrunMs,
        },
    ];
}
function accessOfTarget({ user, account, instances, grant }) {
    return {
        user,
        account,
        targets: instances,
        ...(grant && { grant: grant.id }),
        ...(grant?.pullRequest !== undefined && { pullRequest: grant.pullRequest }),
    };
}


/***/ }),

/***/ 68084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ heldPolicies),
/* harmony export */   x: () => (/* binding */ NO_INLINE_POLICIES)
/* harmony export */ });
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92390);

const NO_INLINE_POLICIES = { users: new Map(), roles: new Map() };
/** The policies whose names are wanted, with their holders. */
function heldPolicies({ users, roles }, isWanted) {
    const heldBy = (holder, policies) => [...policies].flatMap(([name, document]) => (isWanted(name) ? [{ holder, name, document }] : []));
    return [
        ...[...users].flatMap(([user, policies]) => heldBy((0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .userHolder */ .gd)(user), policies)),
        ...[...roles].flatMap(([role, { id, policies }]) => heldBy({ kind: 'role', name: role, id }, policies)),
    ];
}


/***/ }),

/***/ 37465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ waitingFor),
/* harmony export */   SK: () => (/* binding */ decidePoll),
/* harmony export */   fv: () => (/* binding */ POLL_INTERVAL_MS),
/* harmony export */   rL: () => (/* binding */ decideEarlyEnd)
/* harmony export */ });
/* unused harmony export warningOf */
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62412);

/** How often a waiting follow-up checks whether its grant still exists. */
const POLL_INTERVAL_MS = 5 * 60_000;
/**
 * A grant that was seen gone is polled again after this time: then no session can start by it, and the last one that did is
 * visible.
 */
const VERIFY_AFTER_MS = _revocation_js__WEBPACK_IMPORTED_MODULE_0__/* .PROPAGATION_MS */ .Sh + _revocation_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTING_LAG_MS */ .xI;
/**
 * Decides after a poll at `now`. `isThere`: whether the policies exist; `undefined` when AWS did not answer. Access counts as
 * ended early only when its policies were seen gone twice: IAM may not show a policy that was written a moment ago.
 */
function decidePoll(waiting, isThere, now) {
    const { expiresAt, handOverAt } = waiting;
    if (now >= expiresAt)
        return { kind: 'end' };
    const isSeenGone = isThere === false && waiting.goneSince !== undefined;
    if (now >= handOverAt && expiresAt > handOverAt && !isSeenGone)
        return { kind: 'hand-over' };
    if (isThere === false) {
        const goneSince = waiting.goneSince ?? now;
        const verifyAt = new Date(goneSince.getTime() + VERIFY_AFTER_MS);
        if (now >= verifyAt)
            return { kind: 'inquire', goneSince };
        return { kind: 'wait', until: earliest(verifyAt, expiresAt), warn: false, goneSince };
    }
    const known = isThere === undefined && waiting.goneSince ? { goneSince: waiting.goneSince } : {};
    return { ...waitOn(waiting, now), ...known };
}
/**
 * Decides at `now` what becomes of a grant whose policy is gone. Sessions stay open until its end only if another hand deleted
 * the policy: they are still approved, and nobody whom our records know wanted them to end.
 */
function decideEarlyEnd(waiting, { kind }, now) {
    const { expiresAt, handOverAt } = waiting;
    if (now >= expiresAt)
        return { kind: 'end' };
    if (kind !== 'others')
        return { kind: 'verify' };
    if (now >= handOverAt && expiresAt > handOverAt)
        return { kind: 'hand-over' };
    return waitOn(waiting, now);
}
/** Waits for the next poll, or for what comes before it. */
function waitOn({ expiresAt, warnAt, handOverAt }, now) {
    const warn = warnAt !== undefined && now >= warnAt;
    const until = earliest(new Date(now.getTime() + POLL_INTERVAL_MS), expiresAt, ...(expiresAt > handOverAt ? [handOverAt] : []), ...(warnAt && !warn ? [warnAt] : []));
    return { kind: 'wait', until, warn };
}
/**
 * When to warn and to hand over, in a job that began at `jobStartedAt`. Call it after the first poll, when the clock is
 * corrected. A grant that is left to the sweep is handed over at once.
 */
function waitingFor({ expiresAt, grant }, { maxWaitMs, beyond, warnBeforeMs }, jobStartedAt) {
    const until = new Date(jobStartedAt.getTime() + maxWaitMs);
    const end = expiresAt ?? jobStartedAt;
    const warnAt = warningOf(grant?.opensAt ?? end, end, warnBeforeMs);
    return {
        expiresAt: end,
        handOverAt: beyond === 'sweep' && end > until ? jobStartedAt : until,
        ...(warnAt && { warnAt }),
    };
}
/** When to warn of the end; `undefined` for access that is shorter than the warning period. */
function warningOf(opensAt, expiresAt, warnBeforeMs) {
    const warnAt = new Date(expiresAt.getTime() - warnBeforeMs);
    return warnAt > opensAt ? warnAt : undefined;
}
const earliest = (...instants) => new Date(Math.min(...instants.map(instant => instant.getTime())));


/***/ }),

/***/ 85114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ CONCURRENCY)
/* harmony export */ });
/** Concurrent calls to one account: IAM throttles early, and publishes no rates. */
const CONCURRENCY = 4;


/***/ }),

/***/ 60726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ fetchUnlessHeld)
/* harmony export */ });
/**
 * Fetches a branch, unless the checkout has this commit of it with its history: a job checks out no more than the default
 * branch as it was when the run began. A fetch that fails leaves the checkout as it is, and what needs the commit says so.
 */
async function fetchUnlessHeld({ git, debug }, branch, sha) {
    if (await git.holdsHistoryOf(sha))
        return;
    await git.fetchBranch(branch).catch(debug);
}


/***/ }),

/***/ 22854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findGap)
/* harmony export */ });
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51026);

/**
 * The first of the `later` versions of a file (newest first) without the request, even if a later version contains it again;
 * `undefined` if all contain it. A version that cannot be read is skipped.
 */
async function findGap(later, entry, mergedPullRequestOf) {
    /** A rebase may remove a request in one of its commits and restore it in another: only the result counts. */
    const isOneLanding = async (one, other) => {
        const number = (await mergedPullRequestOf(one.sha))?.number;
        return number !== undefined && (await mergedPullRequestOf(other.sha))?.number === number;
    };
    let gone;
    for (const version of later.toReversed()) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(other, entry)))
            gone ??= version;
        else if (gone && (await isOneLanding(gone, version)))
            gone = undefined;
    }
    return gone;
}


/***/ }),

/***/ 30298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readLiveCoverage)
/* harmony export */ });
/* harmony import */ var _domain_grant_binding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6285);
/* harmony import */ var _domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29592);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10110);



/**
 * What the live grants of a holder allow at `now`, except those that are ending. A policy covers only what its document allows,
 * and only if it is a document of ours for that holder: a name alone keeps no session open. A policy for live tags covers the
 * instances that carry them now, besides what it covers for sure.
 */
async function readLiveCoverage(iam, ending, now, findTagged) {
    const coverage = [];
    for (const name of (await iam.policyNames()) ?? []) {
        const parsed = (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyName */ .hm)(name);
        if (!parsed || ending.has(name) || parsed.expiresAt <= now)
            continue;
        const document = await iam.policy(name);
        const grant = document === undefined ? undefined : (0,_domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyDocument */ .X)(document);
        if (!grant || grant.expiresAt <= now || (grant.notBefore !== undefined && grant.notBefore > now))
            continue;
        const principal = (0,_domain_grant_binding_js__WEBPACK_IMPORTED_MODULE_2__/* .coveredBy */ .UJ)(iam.holder, grant);
        if (!principal)
            continue;
        coverage.push({ principal, ...grant });
        const instances = 'tagged' in grant.instances ? await findTagged(grant.instances.tagged) : undefined;
        if (instances)
            coverage.push({ principal, instances });
    }
    return coverage;
}


/***/ }),

/***/ 28588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessGone)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68127);

/**
 * A call about a holder, or `absent` if it is a role that does not exist. The roles of this action may ask about ROLE_PATH alone,
 * and IAM denies what is asked about a role that it does not find there; only the listing of the account tells that it is gone.
 * @throws AwsError as the call does
 */
async function unlessGone({ directory }, { kind, name }, absent, call) {
    try {
        return await call();
    }
    catch (error) {
        if (kind !== 'role' || !(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isDenied */ .GZ)(error))
            throw error;
        if ((await directory.inlinePolicies()).roles.has(name))
            throw error;
        return absent;
    }
}


/***/ }),

/***/ 88905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ openTagged)
/* harmony export */ });
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40840);
/* harmony import */ var _tagged_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54016);



/**
 * Asks AWS which instances carry the tags of a live grant, through the role that ends access. A stack of an earlier release does not
 * allow that: then nothing is kept open that is not sure, and the log says so.
 */
function openTagged(context, { account, role }) {
    return async (tags) => {
        const read = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(context, async () => {
            const { ssm } = await context.aws.connect('nodes', { account, role }, []);
            return (0,_tagged_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .readIdsWithTags */ .O)(ssm, tags);
        });
        if (read.ok)
            return read.value;
        context.log(`which instances a live grant is for could not be read, so a session ends unless that is sure: ${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .clauseOf */ .pQ)(read.failure)}`);
        return undefined;
    };
}


/***/ }),

/***/ 54016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readIdsWithTags),
/* harmony export */   o: () => (/* binding */ readTaggedNodes)
/* harmony export */ });
/**
 * The managed nodes with each of some tags, by key. How AWS joins several filters is not documented, so each tag is asked for by
 * itself (docs/aws-facts.md TGT-2).
 */
async function readTaggedNodes(ssm, tags) {
    const found = new Map();
    for (const [key, value] of Object.entries(tags))
        found.set(key, await ssm.nodesWithTag(key, value));
    return found;
}
/** The ids of those that have all of the tags, online or not. */
async function readIdsWithTags(ssm, tags) {
    const [first = [], ...others] = [...(await readTaggedNodes(ssm, tags)).values()];
    return first.map(({ id }) => id).filter(id => others.every(nodes => nodes.some(node => node.id === id)));
}


/***/ }),

/***/ 65073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ openPastEnds)
});

// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/domain/ledger/record-path.js
var record_path = __webpack_require__(91992);
// EXTERNAL MODULE: ./build/github/error.js
var error = __webpack_require__(17700);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(51172);
// EXTERNAL MODULE: ./build/services/history/fetch.js
var fetch = __webpack_require__(60726);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(98444);
;// CONCATENATED MODULE: ./build/services/ledger/ended-record.js



/** The record of a job that was stopped before its first pass. Built on use, because few starts read one. */
const interruptedBefore = () => schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('ended'),
    revocation: schemas/* object */.Ikc({ verdict: schemas/* literal */.euz('interrupted'), passes: schemas/* array */.YOg(schemas/* unknown */.L5J()).length(0) }),
});
/** Whether a record of an end says that nothing had been ended yet. False for a record that cannot be read. */
function saysNothingEnded(bytes) {
    try {
        return interruptedBefore().safeParse((0,json/* parseJson */.q)(bytes)).success;
    }
    catch {
        return false;
    }
}
const withPolicies = () => schemas/* object */.Ikc({ revocation: schemas/* object */.Ikc({ policies: schemas/* array */.YOg(schemas/* string */.YjP()) }) });
/** Whether a record of an end names a policy of this grant. False for a record that cannot be read. */
function saysEndOf(grantId, bytes) {
    try {
        const { revocation } = withPolicies().parse((0,json/* parseJson */.q)(bytes));
        return revocation.policies.some(name => (0,policy_name/* parsePolicyName */.hm)(name)?.grantId === grantId);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
;// CONCATENATED MODULE: ./build/services/ledger/past-ends.js








/** How many commits beyond the checkout are read through GitHub, with one request or more each. */
const MOST_COMMITS = 100;
/**
 * Everyone who may push can remove a record from the ledger, or merge another branch into it so that the list of commits for
 * a path omits the commit that added it (`git log -- PATH` and GitHub's list of commits by path follow the parent that is the
 * same). So every commit is read: from the checkout, and newer ones through GitHub.
 */
function openPastEnds(sources) {
    const { git, github } = sources;
    const historyOf = (0,memoize/* memoizeAsync */.T)(async (tip) => {
        await (0,fetch/* fetchUnlessHeld */.y)(sources, paths/* LEDGER_BRANCH */.jF, tip);
        return readHistory(git, github, tip);
    });
    return {
        async of(grantId) {
            const tip = await (0,error/* unlessDenied */.q)(github.tip(paths/* LEDGER_BRANCH */.jF), [404]);
            // Without a ledger nothing has been recorded.
            if (tip === undefined)
                return undefined;
            const { local, remote } = await historyOf(tip);
            const digest = (0,policy_name/* digestIn */.s)(grantId);
            for (const record of local.get(digest) ?? [])
                if (await isEndOf(grantId, record))
                    return record.path;
            for (const commit of remote)
                for (const record of await recordsAt(github, commit, digest))
                    if (await isEndOf(grantId, record))
                        return record.path;
            return undefined;
        },
    };
}
async function readHistory(git, github, tip) {
    const held = [];
    const remote = [];
    const found = new Set([tip]);
    for (const sha of found) {
        if (await git.holdsHistoryOf(sha))
            held.push(sha);
        else {
            remote.push(sha);
            if (remote.length > MOST_COMMITS)
                throw tooFar();
            for (const parent of await github.parentsOf(sha))
                found.add(parent);
        }
    }
    return { local: await readLocal(git, held), remote };
}
const tooFar = () => new errors/* ErrorWithRemedy */.J(`The checkout lacks more than ${MOST_COMMITS} commits of the branch ${paths/* LEDGER_BRANCH */.jF}, and they could not be fetched, so it is not known what was ended before`, 'Look at the size of that branch; give actions/checkout "fetch-depth: 2147483647", and run this job again');
/** Every file of a commit was added by some commit, relative to its first parent or as a root commit. */
async function readLocal(git, tips) {
    const commits = await git.everyCommit(tips);
    const steps = commits.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) }));
    const records = new Map();
    for (const change of [...(await git.changesOf(steps, '')).values()].flat()) {
        const [, id = '', ...rest] = change.path.split('/');
        // A user may be named as a grant is.
        if (change.status === 'D' || (0,record_path/* isIndexPath */.oj)(change.path) || !(0,policy_name/* isGrantId */.U3)(id) || !rest.some(isNameOfEnd))
            continue;
        const { path, blobSha } = change;
        const record = { path, id, read: async () => (await git.readBlobs([blobSha])).get(blobSha)?.bytes };
        const own = records.get((0,policy_name/* digestIn */.s)(id)) ?? [];
        records.set((0,policy_name/* digestIn */.s)(id), own);
        own.push(record);
    }
    return records;
}
/** The end records in a commit. */
async function recordsAt(github, commit, digest) {
    const records = [];
    const months = (await github.listFolder('', commit)).filter(({ name, isFolder }) => isFolder && !(0,record_path/* isIndexPath */.oj)(`${name}/`));
    for (const month of months) {
        const own = (await github.listFolder(month.name, commit)).filter(({ name }) => (0,policy_name/* isGrantId */.U3)(name) && (0,policy_name/* digestIn */.s)(name) === digest);
        for (const { name: id } of own) {
            const folder = `${month.name}/${id}`;
            for (const { name } of (await github.listFolder(folder, commit)).filter(({ name }) => isNameOfEnd(name))) {
                const path = `${folder}/${name}`;
                const read = async () => {
                    const file = await github.readFile(path, commit);
                    return file?.kind === 'file' ? file.bytes : undefined;
                };
                records.push({ path, id, read });
            }
        }
    }
    return records;
}
/** Also true for a folder of that name: it blocks the record. */
const isNameOfEnd = (name) => (0,paths/* kindOfPath */.Bs)(name) === 'end';
/**
 * A job that was stopped while waiting has ended nothing. A record that cannot be read counts as an end. A merge that removes
 * a request records its end under its own id, so that record counts by its content.
 */
async function isEndOf(grantId, { path, id, read }) {
    const isOwn = id === grantId;
    const isInterrupted = /\/interrupted\.[^/]*$/.test(path);
    if (isOwn && !isInterrupted)
        return true;
    const bytes = await read();
    if (bytes === undefined)
        return isOwn;
    return !saysNothingEnded(bytes) && (isOwn || saysEndOf(grantId, bytes));
}


/***/ }),

/***/ 55176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runRevocations)
});

;// CONCATENATED MODULE: ./build/domain/revocation/state.js
const NO_FINDINGS = { heldBy: [], documents: { kind: 'consistent' }, live: new Map() };
/** The first state of each target at `now`: waiting for its end, or ending at once. */
function beginRevocations(targets, isAwaited, now) {
    return targets.map(target => isAwaited
        ? { kind: 'unpolled', target, nextAt: now }
        : { kind: 'passing', target, nextAt: now, findings: NO_FINDINGS });
}
/** Other known holders of its policies. */
function holdersOf(state) {
    switch (state.kind) {
        case 'unpolled':
            return [];
        case 'waiting':
        case 'inquiring':
        case 'retained':
            return state.heldBy;
        case 'passing':
        case 'verifying':
            return state.findings.heldBy;
        default:
            return state;
    }
}
const isPolled = (state) => state.kind === 'unpolled' || state.kind === 'waiting' || state.kind === 'retained';
const isInquiring = (state) => state.kind === 'inquiring';
const isProving = (state) => state.kind === 'passing' || state.kind === 'verifying';
const isOpen = (state) => isPolled(state) || isInquiring(state) || isProving(state);
const isEnded = (state) => state.kind === 'clean' || state.kind === 'still-open' || state.kind === 'interrupted';

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(29592);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal_principal = __webpack_require__(92390);
// EXTERNAL MODULE: ./build/domain/session/reach.js
var reach = __webpack_require__(53173);
;// CONCATENATED MODULE: ./build/domain/revocation/documents.js




/** Keeps the first contradiction: later readings never remove it. */
function checkDocuments(before, target, { documents, hasFailed }) {
    if (before.kind === 'contradictory')
        return before;
    for (const document of documents) {
        const contradiction = contradictionIn(target, document);
        if (contradiction !== undefined)
            return { kind: 'contradictory', contradiction };
    }
    return hasFailed ? { kind: 'unread' } : before;
}
/** The sessions to end: if a policy contradicts its grant, every session that it may have allowed. */
const targetBehind = (target, check) => check.kind === 'contradictory'
    ? { ...target, principal: (0,principal_principal/* withoutIdentity */.jD)(target.principal), instances: 'any' }
    : target;
/**
 * What the passes have to prove. Unless the documents are known to match the grant, their time condition is not trusted: only
 * the deletion of the policy counts, plus the time for which IAM may still honour it.
 */
function provableTarget(target, check) {
    const { expiresAt: _, ...endless } = target;
    return check.kind === 'consistent' ? target : endless;
}
function contradictionIn(target, document) {
    const { expiresAt, instances, grant, principal } = target;
    if (expiresAt === undefined)
        return undefined;
    const said = (0,policy_document/* parsePolicyDocument */.X)(document);
    if (!said)
        return 'Its document was not in the words that we write';
    if (said.expiresAt > expiresAt)
        return `Its document ended at ${(0,instant/* formatMoment */.K9)(said.expiresAt)}, later than its name says`;
    if (!isBoundTo(principal, said))
        return 'Its document was not bound to the person whom it was for';
    if (!grant || (0,reach/* reachesAll */.nC)(instances, said.instances))
        return undefined;
    const others = (0,reach/* describeReach */.Lo)(said.instances).filter(each => !(0,reach/* describeReach */.Lo)(instances).includes(each));
    return `Its document named other instances than were granted: ${others.join(', ')}`;
}
/** Whether a document says of its person what a grant for this principal says. */
function isBoundTo(principal, { boundTo }) {
    switch (principal.kind) {
        case 'iam-user':
            return boundTo === undefined;
        case 'assumed-role':
            return boundTo?.identity === principal.identity;
        case 'role':
        case 'other':
            return true;
        default:
            return principal;
    }
}

// EXTERNAL MODULE: ./build/domain/revocation/revocation.js
var revocation = __webpack_require__(62412);
;// CONCATENATED MODULE: ./build/domain/revocation/step-parts.js


const log = (report) => ({ kind: 'log', report });
/** Log actions for holders that were not known before. */
function logHolders(before, heldBy) {
    const known = holdersOf(before).map(({ holder }) => (0,principal_principal/* holderKey */.I4)(holder));
    return heldBy
        .filter(({ holder }) => !known.includes((0,principal_principal/* holderKey */.I4)(holder)))
        .map(further => log({ kind: 'holder', further }));
}
/** What is known of policies that another hand deleted. */
const earlyIn = (state) => 'deletion' in state && state.deletion ? { early: { since: state.deletion.since, cause: { kind: 'others' } } } : {};

// EXTERNAL MODULE: ./build/domain/revocation/waiting.js
var revocation_waiting = __webpack_require__(37465);
;// CONCATENATED MODULE: ./build/domain/revocation/step-awaiting.js



/** Before its end: it waits on, is handed over, ends, or is asked after. */
function stepAfterPoll(state, waiting, { isThere, heldBy }, now) {
    const { target } = state;
    const found = logHolders(state, heldBy);
    const { goneSince: _, ...rest } = waiting;
    const decided = (0,revocation_waiting/* decidePoll */.SK)(waiting, isThere, now);
    switch (decided.kind) {
        case 'wait': {
            const { until, goneSince } = decided;
            const left = withoutWarning(rest, decided);
            const actions = [...found, ...warnIf(decided)];
            if (state.kind === 'retained' && goneSince)
                return { state: { ...state, nextAt: until, waiting: left, heldBy }, actions };
            const logged = reportOf(state, decided, waiting);
            return {
                state: {
                    kind: 'waiting',
                    target,
                    nextAt: until,
                    waiting: { ...left, ...(goneSince && { goneSince }) },
                    heldBy,
                },
                actions: [...(logged ? [log(logged)] : []), ...actions],
            };
        }
        case 'hand-over':
            return { state: { kind: 'handed-over', target }, actions: [...found, { kind: 'hand-over' }] };
        case 'inquire': {
            const { goneSince } = decided;
            const deletion = state.kind === 'retained' ? { deletion: state.deletion } : {};
            return {
                state: { kind: 'inquiring', target, nextAt: now, waiting: rest, heldBy, goneSince, ...deletion },
                actions: found,
            };
        }
        case 'end':
            return {
                state: { kind: 'passing', target, nextAt: now, findings: { ...NO_FINDINGS, heldBy }, ...earlyIn(state) },
                actions: found,
            };
        default:
            return decided;
    }
}
const withoutWarning = ({ warnAt, ...rest }, { warn }) => ({
    ...rest,
    ...(warnAt && !warn && { warnAt }),
});
const warnIf = ({ warn }) => (warn ? [{ kind: 'warn' }] : []);
/** What a poll after which it waits on has to say. */
function reportOf(state, { until, goneSince }, { expiresAt, goneSince: before }) {
    if (goneSince && before === undefined)
        return { kind: 'gone', nextAt: until };
    if (state.kind === 'unpolled')
        return { kind: 'waiting', expiresAt };
    if (state.kind === 'retained')
        return { kind: 'back' };
    return undefined;
}
/** It has been found out who ended it. */
function stepAfterInquiry(state, cause, now) {
    const { target, waiting, heldBy, goneSince, deletion: before } = state;
    const early = { since: goneSince, cause };
    const findings = { ...NO_FINDINGS, heldBy };
    const decided = (0,revocation_waiting/* decideEarlyEnd */.rL)(waiting, cause, now);
    switch (decided.kind) {
        case 'wait': {
            const deletion = { since: goneSince, isTold: before !== undefined };
            const isNews = before?.isTold === false;
            return {
                state: {
                    kind: 'retained',
                    target,
                    nextAt: decided.until,
                    waiting: withoutWarning(waiting, decided),
                    heldBy,
                    deletion,
                },
                actions: [
                    ...(before ? [] : [log({ kind: 'retained', since: goneSince, expiresAt: waiting.expiresAt })]),
                    ...(isNews ? [{ kind: 'tell-deletion' }] : []),
                    ...warnIf(decided),
                ],
            };
        }
        case 'hand-over':
            return { state: { kind: 'handed-over', target }, actions: [{ kind: 'hand-over' }] };
        case 'verify':
            return {
                state: { kind: 'verifying', target, nextAt: now, findings, early },
                actions: [log({ kind: 'verifying', cause })],
            };
        case 'end':
            return { state: { kind: 'passing', target, nextAt: now, findings, early }, actions: [] };
        default:
            return decided;
    }
}

;// CONCATENATED MODULE: ./build/domain/revocation/step.js





function step(state, observation, now) {
    // The overloads above exclude every other pair.
    switch (observation.kind) {
        case 'first-polled':
            return stepAfterPoll(state, observation.waiting, observation, now);
        case 'polled':
            return stepAfterPoll(state, waitingIn(state), observation, now);
        case 'inquired':
            return stepAfterInquiry(state, observation.cause, now);
        case 'passed':
            return stepAfterPass(state, observation, now);
        case 'stopped':
            return { state: interrupt(state), actions: [log({ kind: 'interrupted' })] };
        default:
            return observation;
    }
}
/** Policies that another hand deleted have been seen gone before. */
const waitingIn = (state) => state.kind === 'retained' ? { ...state.waiting, goneSince: state.deletion.since } : state.waiting;
function stepAfterPass(state, observed, now) {
    const { target, early, history: before } = state;
    const { findings, followUp, isStopped } = observed;
    const earlier = before?.passes ?? [];
    const pass = { number: earlier.length + 1, ...observed.pass };
    const history = { startedAt: before?.startedAt ?? observed.startedAt, passes: [...earlier, pass] };
    // Access that was ended before by others, and seen gone for long enough, needs only one pass.
    const goneSince = state.kind === 'verifying' ? state.early.since : undefined;
    const minPasses = goneSince ? 1 : followUp.passes;
    const provable = provableTarget(target, findings.documents);
    const decision = isStopped ? 'interrupted' : (0,revocation/* decidePasses */.c9)(provable, history.passes, minPasses, goneSince);
    const actions = [...logHolders(state, findings.heldBy), log({ kind: 'pass', pass, decision })];
    const ended = { target, findings, history, ...(early && { early }) };
    switch (decision) {
        case 'another-pass':
            return { state: { ...state, findings, history, nextAt: nextPassAt(observed, now) }, actions };
        case 'clean':
            return { state: { kind: 'clean', ...ended }, actions };
        case 'still-open':
            return { state: { kind: 'still-open', ...ended }, actions };
        case 'interrupted':
            return { state: { kind: 'interrupted', ...ended }, actions };
        default:
            return decision;
    }
}
/**
 * At least {@link CLOSING_MS} after this pass, even if the pass was long or the interval is short: the next pass should find
 * sessions closed, not closing.
 */
function nextPassAt({ roundAt, followUp }, now) {
    // The clock may have been corrected backwards during this pass.
    const began = Math.min(roundAt.getTime(), now.getTime());
    return new Date(Math.max(began + followUp.intervalMs, now.getTime() + revocation/* CLOSING_MS */.PH));
}
function interrupt(state) {
    const { target } = state;
    switch (state.kind) {
        case 'unpolled':
            return { kind: 'interrupted', target, findings: NO_FINDINGS };
        case 'waiting':
        case 'inquiring':
        case 'retained':
            return { kind: 'interrupted', target, findings: { ...NO_FINDINGS, heldBy: state.heldBy }, ...earlyIn(state) };
        case 'passing':
        case 'verifying': {
            const { nextAt: _, ...known } = state;
            return { ...known, kind: 'interrupted' };
        }
        default:
            return state;
    }
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(12942);
;// CONCATENATED MODULE: ./build/domain/revocation/claims.js




/** What holds the policies of a target; empty for an owner that can hold none. */
function policyHoldersOf({ principal }, heldBy) {
    const own = (0,principal_principal/* holderOf */.Kd)(principal);
    return own ? [own, ...heldBy.map(({ holder }) => holder)] : [];
}
/** The known holders, followed by newly found ones that the plan did not include. */
function withHolders(target, heldBy, found) {
    const known = new Set(policyHoldersOf(target, heldBy).map(principal_principal/* holderKey */.I4));
    const further = [];
    for (const { holder, name } of found) {
        if (known.has((0,principal_principal/* holderKey */.I4)(holder)))
            continue;
        known.add((0,principal_principal/* holderKey */.I4)(holder));
        further.push({ holder, name });
    }
    return [...heldBy, ...further];
}
/** The claims of a target: whose sessions end, one claim per owner. What others hold is for everyone who may use it. */
function claimsOf(target, { heldBy, documents, live }) {
    const scope = targetBehind(target, documents);
    const others = heldBy.map(({ holder }) => (0,principal_principal/* principalOf */.i6)(holder));
    const claim = (principal) => {
        const holder = (0,principal_principal/* holderOf */.Kd)(principal);
        return { scope: { ...scope, principal }, live: holder ? live.get((0,principal_principal/* holderKey */.I4)(holder)) : [] };
    };
    return [scope.principal, ...others].map(claim);
}
/** The claims that another grant could cover, for one of these sessions. An owner that can hold no policies has no grants. */
const coverableClaims = (claims, sessions) => claims.filter(({ scope }) => scope.principal.kind !== 'other' && sessions.some(session => (0,session_session/* isWithin */.UO)(session, scope)));
const isKnown = ({ live }) => live !== undefined;
/** The open and covered sessions of a pass, and the ones that it terminates: see {@link PASSES_TO_LEARN_COVERAGE}. */
function planTermination(claims, listed, passesBefore) {
    const found = (0,revocation/* planClaims */.Jt)(claims, listed);
    const isLate = passesBefore >= revocation/* PASSES_TO_LEARN_COVERAGE */.oD;
    return { ...found, due: isLate ? found.open : (0,revocation/* planClaims */.Jt)(claims.filter(isKnown), listed).open };
}

;// CONCATENATED MODULE: ./build/domain/revocation/early-end.js
function isUnexplained(early) {
    return early !== undefined && early.cause.kind !== 'ours';
}

;// CONCATENATED MODULE: ./build/domain/revocation/overrun.js

/** When access ended: at its expiry, or at the revocation if that was earlier. */
function endOfAccess(ending, revokedAt) {
    return ending.expiresAt && ending.expiresAt < revokedAt ? ending.expiresAt : revokedAt;
}
/**
 * The sessions of this scope that were open after `end`, and by how many milliseconds the last one outlived it. A session
 * without an end counts up to `now`. A session that started after `end` counts only if a pass saw it open: otherwise it
 * belongs to a later grant. Sessions that a live grant covers do not count.
 */
function measureOverrun(claims, end, sessions, passes, now) {
    const seen = new Set(passes.flatMap(pass => pass.open.map(session => session.id)));
    const outlived = (0,revocation/* planClaims */.Jt)(claims, sessions).open.filter(({ id, startedAt, endedAt }) => (endedAt ?? now) > end && (seen.has(id) || (startedAt !== undefined && startedAt <= end)));
    const overruns = outlived.map(session => (session.endedAt ?? now).getTime() - end.getTime());
    return { outlived, overrunMs: Math.max(0, ...overruns) };
}

;// CONCATENATED MODULE: ./build/domain/revocation/conclude.js





/** The earliest start of a session that could have outlived one of these ends; absent when no end has been reached. */
function earliestSessionStart(states) {
    const ends = states.flatMap(state => endOf(state)?.getTime() ?? []);
    return ends.length > 0 ? new Date(Math.min(...ends) - session_session/* LONGEST_SESSION_MS */.hf) : undefined;
}
/** The claims whose sessions ended before the first pass: no pass has checked yet which of them another grant covers. */
function claimsToAsk(state, record) {
    const unasked = claimsOf(state.target, state.findings).filter(claim => !isKnown(claim));
    return coverableClaims(unasked, measure(state, record).outlived);
}
/** The result of a revocation. `unknown`: why the record of AWS, or the coverage by other grants, could not be read. */
function concludeRevocation(state, record, unknown) {
    const { target, findings, history, early } = state;
    const { heldBy, documents } = findings;
    return {
        ending: targetBehind(target, documents),
        startedAt: history?.startedAt ?? record.finishedAt,
        finishedAt: record.finishedAt,
        passes: history?.passes ?? [],
        verdict: verdictOf(state),
        ...measure(state, record),
        ...(heldBy.length > 0 && { heldBy: heldBy.map(({ holder }) => holder) }),
        ...(documents.kind === 'contradictory' && { contradiction: documents.contradiction }),
        ...(isUnexplained(early) && { deletion: early }),
        ...(unknown && { overrunUnknown: unknown }),
    };
}
function measure(state, { past, finishedAt }) {
    const { target, findings, history } = state;
    const passes = history?.passes ?? [];
    const stillOpen = passes.findLast(pass => pass.listed)?.open ?? [];
    const known = [...new Map([...stillOpen, ...past].map(session => [session.id, session])).values()];
    const end = endOf(state) ?? endOfAccess(target, finishedAt);
    return measureOverrun(claimsOf(target, findings), end, known, passes, finishedAt);
}
/**
 * When access had to end. A policy that no job of ours is known to have deleted ended nothing: until its expiry, sessions were
 * approved. Absent when the revocation was interrupted before the first pass and nothing had ended the access before.
 */
function endOf({ target, early, history }) {
    if (isUnexplained(early) && target.expiresAt)
        return target.expiresAt;
    const revokedAt = early?.since ?? history?.startedAt;
    return revokedAt && endOfAccess(target, revokedAt);
}
function verdictOf({ kind }) {
    switch (kind) {
        case 'clean':
        case 'interrupted':
        case 'still-open':
            return kind;
        default:
            return kind;
    }
}

// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/context.js
var context = __webpack_require__(85114);
;// CONCATENATED MODULE: ./build/services/revoking/conclude.js




/** The final results: AWS's own record of when the sessions ended, and how far beyond the end of access that was. */
async function conclude(revoker, states) {
    const since = earliestSessionStart(states);
    const past = since && (await revoker.pastSessions(since));
    const ending = new Set(states.flatMap(({ target }) => target.policies));
    const record = { past: past?.value ?? [], finishedAt: revoker.now() };
    return (0,p_map/* default */.Ay)(states, async (state) => {
        const { findings } = state;
        const coverage = await revoker.readCoverage(claimsToAsk(state, record), ending);
        const live = new Map([...findings.live, ...coverage.live]);
        const known = { ...state, findings: { ...findings, live } };
        const failure = past?.failure ?? coverage.failures[0];
        return concludeRevocation(known, record, failure && (0,result/* describeFailure */.Ic)(failure));
    }, { concurrency: context/* CONCURRENCY */.i });
}

// EXTERNAL MODULE: ./build/domain/revocation/verdict-words.js
var verdict_words = __webpack_require__(4779);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
;// CONCATENATED MODULE: ./build/services/revoking/describe.js





/** Logs the reports of a step at once: polls run concurrently, and each line must show when its answer came. */
function logStep({ log }, next) {
    for (const action of next.actions)
        if (action.kind === 'log')
            log(describeReport(next.state.target, action.report));
    return next;
}
/** One line. */
function describeReport({ user, account }, report) {
    const who = `${user} in ${account.name}`;
    switch (report.kind) {
        case 'holder': {
            const { holder, name } = report.further;
            return `${who}: ${name} is held by the ${(0,principal_principal/* describeHolder */.sG)(holder)}; it ends there`;
        }
        case 'waiting':
            return `${who}: waiting until ${(0,instant/* formatInstant */.r4)(report.expiresAt)}, looking every ${(0,instant/* formatDuration */.a3)(revocation_waiting/* POLL_INTERVAL_MS */.fv)}`;
        case 'gone':
            return `${who}: gone before its end; looking again at ${(0,instant/* formatInstant */.r4)(report.nextAt)}`;
        case 'verifying':
            return `${who}: ended before its time${describeCause(report.cause)}; verifying that nothing is open`;
        case 'retained': {
            const { since, expiresAt } = report;
            return `${who}: gone since ${(0,instant/* formatInstant */.r4)(since)}, and no job of ours has ended it; what is open stays open until ${(0,instant/* formatInstant */.r4)(expiresAt)}`;
        }
        case 'back':
            return `${who}: there again; waiting for its end`;
        case 'interrupted':
            return `${who}: interrupted, and not proven to have ended`;
        case 'pass': {
            const { pass, decision } = report;
            return `${(0,instant/* formatInstant */.r4)(pass.at)} ${who}, pass ${pass.number}: ${foundIn(pass).join(', ')}; ${verdict_words/* REVOCATION_VERDICT_WORDS */.n[decision]}`;
        }
        default:
            return report;
    }
}
function describeCause(cause) {
    switch (cause.kind) {
        case 'ours':
            return `: ${cause.why}`;
        case 'unknown':
            return `, and who ended it could not be found out: ${cause.why}`;
        case 'others':
            return ', by a person or another tool';
        default:
            return cause;
    }
}
const foundIn = (pass) => [
    (0,printable/* counted */.hS)(pass.deleted.length, 'policy deleted', 'policies deleted'),
    pass.listed ? (0,printable/* counted */.hS)(pass.open.length, 'open session', 'open sessions') : 'open sessions unknown',
    `${pass.terminated.length} told to end`,
    ...(pass.covered.length > 0 ? [`${pass.covered.length} left to another live grant`] : []),
    ...pass.failures,
];

// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/domain/reconcile/inline-policies.js
var inline_policies = __webpack_require__(68084);
;// CONCATENATED MODULE: ./build/services/revoking/delete-policies.js







/**
 * Deletes the policies of all these targets, wherever they are. A missing policy that no pass of this job deleted proves
 * nothing: users can be renamed, and keep their policies. So it is looked up by name among all users and roles of the
 * account, in one call for all targets.
 */
async function deletePolicies(revoker, states) {
    const first = await (0,p_map/* default */.Ay)(states, state => deleteOwnPolicies(revoker, state), { concurrency: context/* CONCURRENCY */.i });
    const isSought = (name) => !revoker.hasDeleted(name);
    const users = first.some(({ absent }) => absent.some(isSought))
        ? await revoker.inlinePolicies()
        : (0,result/* succeeded */.gq)(inline_policies/* NO_INLINE_POLICIES */.x);
    return (0,p_map/* default */.Ay)(first, own => deleteElsewhere(revoker, own, own.absent.filter(isSought), users), {
        concurrency: context/* CONCURRENCY */.i,
    });
}
/** Deletes the policies of one target from all its known holders. */
async function deleteOwnPolicies(revoker, state) {
    const { target, findings } = state;
    const { policies } = target;
    const held = policyHoldersOf(target, findings.heldBy).flatMap(holder => policies.map(name => ({ holder, name })));
    const read = await (0,p_map/* default */.Ay)(state.history ? [] : held, ({ holder, name }) => revoker.document(holder, name), {
        concurrency: context/* CONCURRENCY */.i,
    });
    const documents = checkDocuments(findings.documents, target, {
        documents: read.flatMap(({ value }) => value ?? []),
        hasFailed: read.some(({ ok }) => !ok),
    });
    // After the first answers, so that the time is AWS's.
    const startedAt = revoker.now();
    const deletions = await deleteAll(revoker, held);
    // Several may hold one of the same name.
    const deleted = [...new Set(deletions.flatMap(({ name, value }) => (value ? [name] : [])))];
    const failed = deletions.flatMap(({ name, ok }) => (ok ? [] : [name]));
    return {
        state,
        findings: { ...findings, documents },
        startedAt,
        deleted,
        absent: policies.filter(name => !deleted.includes(name) && !failed.includes(name)),
        failures: (0,attempt/* failuresIn */.xM)([...read, ...deletions]),
    };
}
/** Deletes policies of these names from anything in the account. */
async function deleteElsewhere(revoker, { absent, ...own }, sought, users) {
    const { target } = own.state;
    const isGone = (name) => revoker.hasDeleted(name) && (own.deleted.includes(name) || absent.includes(name));
    if (sought.length === 0)
        return { ...own, gone: target.policies.filter(isGone) };
    if (!users.ok)
        return { ...own, gone: target.policies.filter(isGone), failures: [...own.failures, users.failure] };
    const held = (0,inline_policies/* heldPolicies */.a)(users.value, name => sought.includes(name));
    const documents = checkDocuments(own.findings.documents, target, {
        documents: held.map(({ document }) => document),
        hasFailed: false,
    });
    const heldBy = withHolders(target, own.findings.heldBy, held);
    const deletions = await deleteAll(revoker, held);
    const isUnheld = (name) => sought.includes(name) && !held.some(policy => policy.name === name);
    return {
        ...own,
        findings: { ...own.findings, documents, heldBy },
        deleted: [...new Set([...own.deleted, ...deletions.flatMap(({ name, value }) => (value ? [name] : []))])],
        gone: target.policies.filter(name => isUnheld(name) || isGone(name)),
        failures: [
            ...own.failures,
            ...deletions.flatMap(({ holder, name, value, failure: failed }) => value
                ? []
                : (failed ?? { message: `IAM lists ${name} for its ${placeOf(holder)}, and had none to delete there` })),
        ],
    };
}
const placeOf = ({ kind, name }) => `${kind} ${name}`;
const deleteAll = (revoker, held) => (0,attempt/* inTurn */.lo)(held, async ({ holder, name }) => ({ holder, name, ...(await revoker.deletePolicy(holder, name)) }));

;// CONCATENATED MODULE: ./build/services/revoking/pass.js






/**
 * Deletes policies, lists sessions once for all targets, reads what other grants cover, terminates. The listing comes after
 * the last deletion, so that its time proves something. Coverage is read after the listing, so that a session by a grant of
 * this minute is kept.
 */
async function runPass(revoker, states) {
    const ending = new Set(states.flatMap(({ target }) => target.policies));
    const deletions = await deletePolicies(revoker, states);
    const at = revoker.now();
    const listing = await revoker.openSessions();
    return (0,p_map/* default */.Ay)(deletions, deletion => endSessions(revoker, deletion, listing, at, ending), {
        concurrency: context/* CONCURRENCY */.i,
    });
}
async function endSessions(revoker, { state, startedAt, findings: before, deleted, gone, failures }, listing, at, ending) {
    const { target, history } = state;
    const listed = listing.value ?? [];
    const coverage = await revoker.readCoverage(coverableClaims(claimsOf(target, before), listed), ending);
    // If coverage cannot be read now, sessions that were covered in the pass before are kept.
    const findings = { ...before, live: new Map([...before.live, ...coverage.live]) };
    const { open, covered, due } = planTermination(claimsOf(target, findings), listed, history?.passes.length ?? 0);
    const ends = await (0,p_map/* default */.Ay)(due, session => revoker.terminate(session.id), { concurrency: context/* CONCURRENCY */.i });
    const terminated = due.filter((_, index) => ends[index]?.ok).map(session => session.id);
    const failed = [...failures, ...(0,attempt/* failuresIn */.xM)([listing, ...ends]), ...coverage.failures];
    const found = { at, listed: listing.ok, open, covered, deleted, gone, terminated };
    return {
        state,
        startedAt,
        findings,
        pass: { ...found, failures: failed.map(result/* describeFailure */.Ic) },
    };
}

// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(51172);
;// CONCATENATED MODULE: ./build/services/revoking/poll.js










/**
 * Polls whether the awaited grants still exist, and steps each of them. A poll also precedes every end: its answer carries
 * AWS's time, by which the end is decided.
 */
async function pollAll(revoker, states, begin) {
    const everybody = (0,memoize/* lazyAsync */.z)(() => revoker.inlinePolicies());
    const poll = async (state) => {
        const seen = await findPolicies(revoker, state, everybody);
        const now = revoker.now();
        const next = state.kind === 'unpolled'
            ? step(state, { kind: 'first-polled', ...seen, waiting: begin(state.target, now) }, now)
            : step(state, { kind: 'polled', ...seen }, now);
        return logStep(revoker, next);
    };
    return (0,p_map/* default */.Ay)(states, poll, { concurrency: context/* CONCURRENCY */.i });
}
/** Finds out why these grants are gone, and steps each of them. */
async function inquireAll(revoker, states, openInquiry) {
    if (states.length === 0)
        return [];
    const inquire = openInquiry();
    const one = async (state) => {
        const { target } = state;
        const cause = (await findDeletedHolder(revoker, target)) ?? (await inquire(target));
        return logStep(revoker, step(state, { kind: 'inquired', cause }, revoker.now()));
    };
    return (0,p_map/* default */.Ay)(states, one, { concurrency: context/* CONCURRENCY */.i });
}
/** With a user or role that was deleted, nothing of the grant is left, and nothing can give it again: what is open ends. */
async function findDeletedHolder(revoker, { principal }) {
    const holder = (0,principal_principal/* holderOf */.Kd)(principal);
    if (!holder)
        return undefined;
    const names = await revoker.policyNames(holder);
    if (!names.ok)
        return { kind: 'unknown', why: (0,result/* clauseOf */.pQ)(names.failure) };
    return names.value ? undefined : { kind: 'unknown', why: `there is no ${(0,principal_principal/* describeHolder */.sG)(holder)} any more` };
}
/** Whether anything holds a policy of the target. Its user may have been renamed, so a user without it proves nothing. */
async function findPolicies(revoker, state, everybody) {
    const { target } = state;
    const { policies, user: planned, account } = target;
    const heldBy = holdersOf(state);
    const unknown = (failure) => {
        const why = (0,result/* describeFailure */.Ic)(failure);
        revoker.log(`${planned} in ${account.name}: could not look whether the grant is still there. ${why}`);
        return { isThere: undefined, heldBy };
    };
    for (const holder of policyHoldersOf(target, heldBy)) {
        const names = await revoker.policyNames(holder);
        if (!names.ok)
            return unknown(names.failure);
        if (policies.some(name => names.value?.includes(name)))
            return { isThere: true, heldBy };
    }
    const users = await everybody();
    if (!users.ok)
        return unknown(users.failure);
    const held = (0,inline_policies/* heldPolicies */.a)(users.value, name => policies.includes(name));
    return { isThere: held.length > 0, heldBy: withHolders(target, heldBy, held) };
}

// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/shared/patience.js
var patience = __webpack_require__(28373);
// EXTERNAL MODULE: ./build/services/inventory/coverage.js
var coverage = __webpack_require__(30298);
// EXTERNAL MODULE: ./build/services/inventory/gone-role.js
var gone_role = __webpack_require__(28588);
// EXTERNAL MODULE: ./build/services/inventory/open-tagged.js
var open_tagged = __webpack_require__(88905);
;// CONCATENATED MODULE: ./build/services/revoking/revoker.js







/** Connects once for all targets with the same role and region. */
async function openRevokers(context, targets) {
    // IAM is one for all regions of an account.
    const deletedIn = new Map(targets.map(target => [(0,rules/* accountKey */.LQ)(target.account), new Set()]));
    const revokers = [];
    for (const key of new Set(targets.map(accessOf))) {
        const members = targets.filter(target => accessOf(target) === key);
        const [first] = members;
        const holders = members.flatMap(({ principal }) => (0,principal_principal/* holderOf */.Kd)(principal) ?? []);
        const access = await context.aws.connect('revoke', first, holders);
        revokers.push(revokerOf(context, access, members, deletedIn.get((0,rules/* accountKey */.LQ)(first.account))));
    }
    return revokers;
}
const accessOf = ({ role, account }) => `${role} ${account.region}`;
function revokerOf(context, access, targets, deleted) {
    const { clock, log, signal } = context;
    const call = (make) => (0,attempt/* attempt */.CD)(context, make);
    // Listings have many pages, so each of their requests is limited, and not the whole.
    const [iamAnswers, ssmAnswers] = [(0,patience/* createPatience */.s)(context.patience), (0,patience/* createPatience */.s)(context.patience)];
    const ask = (make) => call(() => iamAnswers(make));
    const findTagged = (0,open_tagged/* openTagged */.$)(context, targets[0]);
    return {
        targets,
        log,
        now: () => clock.now(),
        sleep: ms => clock.sleep(ms, signal),
        isStopped: () => signal.aborted,
        throwIfStopped: () => signal.throwIfAborted(),
        policyNames: holder => ask(() => (0,gone_role/* unlessGone */.W)(access, holder, undefined, () => access.iam(holder).policyNames())),
        document: (holder, policy) => ask(() => (0,gone_role/* unlessGone */.W)(access, holder, undefined, () => access.iam(holder).policy(policy))),
        async deletePolicy(holder, policy) {
            return ask(async () => {
                const isDeleted = await (0,gone_role/* unlessGone */.W)(access, holder, false, () => access.iam(holder).deletePolicy(policy));
                // Even if nobody waits for this answer any more.
                if (isDeleted)
                    deleted.add(policy);
                return isDeleted;
            });
        },
        hasDeleted: policy => deleted.has(policy),
        inlinePolicies: () => call(() => access.directory.inlinePolicies()),
        async readCoverage(claims, ending) {
            const holders = new Map(claims.flatMap(({ scope }) => {
                const holder = (0,principal_principal/* holderOf */.Kd)(scope.principal);
                return holder ? [[(0,principal_principal/* holderKey */.I4)(holder), holder]] : [];
            }));
            const read = await (0,attempt/* inTurn */.lo)([...holders], async ([key, holder]) => ({
                key,
                ...(await ask(() => (0,gone_role/* unlessGone */.W)(access, holder, [], () => (0,coverage/* readLiveCoverage */.L)(access.iam(holder), ending, clock.now(), findTagged)))),
            }));
            return {
                live: new Map(read.flatMap(({ key, value }) => (value ? [[key, value]] : []))),
                failures: (0,attempt/* failuresIn */.xM)(read),
            };
        },
        openSessions: () => call(() => access.ssm.openSessions()),
        pastSessions: since => call(() => access.ssm.pastSessions(since)),
        terminate: session => call(() => ssmAnswers(() => access.ssm.terminate(session))),
    };
}

// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(88722);
;// CONCATENATED MODULE: ./build/services/revoking/warn-together.js

/** How long the warnings of the first account wait for those of the others: polling a thousand grants takes seconds. */
const TOGETHER_MS = 30_000;
/**
 * Joins warnings that accounts send at about the same time, in the order of `all`: a pull request should get one comment for
 * all its ends, and not wait for an account that does not answer.
 */
function warnTogether({ clock, signal }, all, warn) {
    const over = new AbortController();
    const held = new Set();
    const flush = () => {
        const near = all.filter(ending => held.has(ending));
        held.clear();
        if (near.length > 0)
            warn(near);
    };
    return {
        add(endings) {
            const isFirst = held.size === 0;
            for (const ending of endings)
                held.add(ending);
            if (isFirst && held.size > 0)
                void (0,shared_clock/* pause */.v7)(clock, TOGETHER_MS, AbortSignal.any([signal, over.signal])).then(flush);
        },
        flush() {
            over.abort();
            flush();
        },
    };
}

;// CONCATENATED MODULE: ./build/services/revoking/run.js









/**
 * Ends access in passes until each target is proven clean or the limit is reached (docs/design.md §8): at once, or with
 * `wait` each at its time; targets that this job cannot wait for are handed over. Targets of one account and region share
 * their passes. Accounts run concurrently, and none waits for another one that is slow. Returns results in the order of the
 * targets. Never throws for AWS failures: they are in the result.
 */
async function runRevocations(context, targets, followUp, wait) {
    const revokers = await openRevokers(context, targets);
    const warnings = wait && revokers.length > 1 ? warnTogether(context, targets, wait.warn) : undefined;
    const shared = wait && warnings ? { ...wait, warn: warnings.add } : wait;
    // An error in one account must not stop the passes of the others.
    const ends = await Promise.allSettled(revokers.map(revoker => endThrough(revoker, followUp, shared)));
    warnings?.flush();
    const failed = ends.find(end => end.status === 'rejected');
    if (failed)
        throw failed.reason;
    const ended = new Map(ends.flatMap(end => (end.status === 'fulfilled' ? [...end.value] : [])));
    return targets.flatMap(target => ended.get(target) ?? []);
}
/** Polls and passes of one account and region, until each target is concluded or handed over. */
async function endThrough(revoker, followUp, wait) {
    let states = beginRevocations(revoker.targets, wait !== undefined, revoker.now());
    const advance = (before, steps) => {
        if (wait)
            tell(steps, wait);
        const next = new Map(before.map((state, index) => [state, steps[index]?.state]));
        states = states.map(state => next.get(state) ?? state);
    };
    try {
        while (states.some(isOpen)) {
            const reached = await waitForNext(revoker, states.filter(isOpen));
            const polled = states.filter(isPolled).filter(isDue(revoker.now(), reached));
            if (wait)
                advance(polled, await pollAll(revoker, polled, wait.begin));
            const due = states.filter(isProving).filter(isDue(revoker.now(), reached));
            advance(due, await passAll(revoker, due, followUp));
            // After all that is due, because it asks GitHub.
            const gone = states.filter(isInquiring);
            if (wait)
                advance(gone, await inquireAll(revoker, gone, wait.openInquiry));
        }
    }
    catch (error) {
        if (!revoker.isStopped())
            throw error;
        const open = states.filter(isOpen);
        const stop = (state) => logStep(revoker, step(state, { kind: 'stopped' }, revoker.now()));
        advance(open, open.map(stop));
    }
    const ended = states.filter(isEnded);
    const revocations = await conclude(revoker, ended);
    return new Map(ended.map(({ target }, index) => [target, revocations[index]]));
}
const isDue = (now, reached) => ({ nextAt }) => nextAt <= now || nextAt <= reached;
/** Returns the instant that it waited for, because the clock may have been corrected backwards in between. */
async function waitForNext(revoker, open) {
    revoker.throwIfStopped();
    const next = open.reduce((first, state) => (state.nextAt < first.nextAt ? state : first));
    const ms = next.nextAt.getTime() - revoker.now().getTime();
    if (ms <= 0)
        return next.nextAt;
    if (isProving(next))
        revoker.log(`waiting ${(0,instant/* formatDuration */.a3)(ms)}, until ${(0,instant/* formatInstant */.r4)(next.nextAt)}`);
    await revoker.sleep(ms);
    return next.nextAt;
}
/** One pass of all due targets of one account and region. */
async function passAll(revoker, due, followUp) {
    if (due.length === 0)
        return [];
    const roundAt = revoker.now();
    const found = await runPass(revoker, due);
    const now = revoker.now();
    const isStopped = revoker.isStopped();
    // Read here, because the rules may have become known during this pass.
    const { passes, intervalMs } = followUp;
    return found.map(({ state, ...rest }) => logStep(revoker, step(state, { kind: 'passed', ...rest, roundAt, isStopped, followUp: { passes, intervalMs } }, now)));
}
/** Warns, tells and hands over in one call each. */
function tell(steps, { warn, tellDeletion, handOver }) {
    const asked = (kind) => steps.filter(({ actions }) => actions.some(action => action.kind === kind)).map(({ state }) => state.target);
    const near = asked('warn');
    if (near.length > 0)
        warn(near);
    const deleted = asked('tell-deletion');
    if (deleted.length > 0)
        tellDeletion(deleted);
    const handedOver = asked('hand-over');
    if (handedOver.length > 0)
        handOver(handedOver);
}


/***/ }),

/***/ 73249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readGrantHistory)
/* harmony export */ });
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18977);
/* harmony import */ var _domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84188);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95743);



/** Reads what the witness says of a grant now: its own records, then the stops of its user and of everything. */
async function readGrantHistory(witness, { id, users, account, mergedAt }, now) {
    const own = await witness.read(account, (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .grantSeries */ .Qn)(id));
    if (!own.ok)
        return own;
    const records = (0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .grantsWitnessed */ .O4)(own.value).filter(record => record.id === id);
    const given = { isGiven: (0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isWitnessed */ .fd)(own.value), records };
    const ended = own.value.findIndex(_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnd */ .uV);
    if (ended >= 0)
        return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .succeeded */ .gq)({ ...given, end: endAt((0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .grantSeries */ .Qn)(id), own.value, ended, now) });
    for (const month of (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .monthsSince */ ._C)(mergedAt, now)) {
        for (const series of [...users.map(user => (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .stopSeries */ .wV)(month, user)), (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .stopSeries */ .wV)(month)]) {
            const stops = await witness.read(account, series);
            if (!stops.ok)
                return stops;
            const since = stops.value.findIndex(stop => stop === undefined || stop.at >= mergedAt);
            if (since >= 0)
                return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .succeeded */ .gq)({ ...given, end: endAt(series, stops.value, since, now) });
        }
    }
    return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .succeeded */ .gq)(given);
}
function endAt(series, records, index, now) {
    const record = records[index];
    const kind = record?.kind === 'stopped' ? 'stopped' : 'ended';
    return { key: (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .recordKey */ .Hy)(series, index + 1), kind, at: record?.at ?? now };
}


/***/ })

};

