export const id = 309;
export const ids = [309];
export const modules = {

/***/ 6706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lP: () => (/* binding */ followUpsOf),
/* harmony export */   oq: () => (/* binding */ inBatches)
/* harmony export */ });
/* unused harmony exports MOST_FOLLOW_UPS, REVOKE_ENVIRONMENT */
/**
 * A matrix takes 256 jobs. But each waits for hours, and a plan runs 20 at once (GitHub Free) to 500: more of one push would
 * keep the others', and the emergency stop, from starting. Each also asks GitHub about twenty things, of 1,000 an hour.
 */
const MOST_FOLLOW_UPS = 10;
/** More in one would not fit into the environment of a process (128 KiB a variable on Linux), nor into one dispatch. */
const MOST_GRANTS = 100;
/** Without a wait timer. */
const REVOKE_ENVIRONMENT = 'jit-revoke';
/** From the end of a wait timer until its job runs: GitHub gives no figure [inferred]. */
const QUEUE_MS = 2 * 60_000;
/** One job a grant, as long as there are not too many; then those that end close together share one. */
function followUpsOf(grants, followUp, now) {
    const byEnd = grants.toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt));
    const size = Math.min(MOST_GRANTS, Math.ceil(byEnd.length / MOST_FOLLOW_UPS));
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
/**
 * As many in each as one dispatch takes: GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches), and
 * does not say how it counts the quotes, which are escaped once more.
 */
function inBatches(followUps) {
    const batches = [];
    let room = 0;
    for (const followUp of followUps) {
        const size = JSON.stringify(JSON.stringify(followUp)).length;
        if (size > room) {
            batches.push([]);
            room = MOST_CHARACTERS;
        }
        batches.at(-1)?.push(followUp);
        room -= size;
    }
    return batches;
}
const MOST_CHARACTERS = 60_000;
/** The longest wait timer that is over in time for the warning before the end. */
function environmentFor(end, { environments, warnBeforeMs }, now) {
    const left = end.getTime() - warnBeforeMs - QUEUE_MS - now.getTime();
    const inTime = environments.filter(({ waitMs }) => waitMs <= left);
    const longest = inTime.reduce((best, each) => (best && best.waitMs >= each.waitMs ? best : each), undefined);
    return longest?.name ?? REVOKE_ENVIRONMENT;
}


/***/ }),

/***/ 8000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ waitingFor),
/* harmony export */   SK: () => (/* binding */ decidePoll),
/* harmony export */   fv: () => (/* binding */ POLL_INTERVAL_MS)
/* harmony export */ });
/* unused harmony export warningOf */
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2412);

/** How often a follow-up that waits looks whether its grant is still there. */
const POLL_INTERVAL_MS = 5 * 60_000;
/** A grant seen gone is looked at once more when nobody can get in by it any more, and whoever just did is in sight. */
const VERIFY_AFTER_MS = _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_0__/* .PROPAGATION_MS */ .Sh + _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTING_LAG_MS */ .xI;
/**
 * What follows from a look at `now`. `isThere`: whether the policies are; `undefined` when AWS did not say. Only what was
 * seen gone twice counts as ended early: IAM may not show a policy that was written a moment ago.
 */
function decidePoll(waiting, isThere, now) {
    const { expiresAt, warnAt, handOverAt } = waiting;
    if (now >= expiresAt)
        return { kind: 'end' };
    const isSeenGone = isThere === false && waiting.goneSince !== undefined;
    if (now >= handOverAt && expiresAt > handOverAt && !isSeenGone)
        return { kind: 'hand over' };
    if (isThere === false) {
        const goneSince = waiting.goneSince ?? now;
        const verifyAt = new Date(goneSince.getTime() + VERIFY_AFTER_MS);
        if (now >= verifyAt)
            return { kind: 'verify', goneSince };
        return { kind: 'wait', until: earliest(verifyAt, expiresAt), warn: false, goneSince };
    }
    const known = isThere === undefined && waiting.goneSince ? { goneSince: waiting.goneSince } : {};
    const warn = warnAt !== undefined && now >= warnAt;
    const until = earliest(new Date(now.getTime() + POLL_INTERVAL_MS), expiresAt, ...(expiresAt > handOverAt ? [handOverAt] : []), ...(warnAt && !warn ? [warnAt] : []));
    return { kind: 'wait', until, warn, ...known };
}
/**
 * What to wait for, in a job that began at `jobStartedAt`: by the clock that counts, so from the first look on. What is to be
 * left to the sweep is handed over at once.
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
/** When to tell of the end; not of access that is shorter than the time that people are told before. */
function warningOf(opensAt, expiresAt, warnBeforeMs) {
    const warnAt = new Date(expiresAt.getTime() - warnBeforeMs);
    return warnAt > opensAt ? warnAt : undefined;
}
const earliest = (...instants) => new Date(Math.min(...instants.map(instant => instant.getTime())));


/***/ }),

/***/ 8084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ heldPolicies)
/* harmony export */ });
/** Those policies whose names are wanted, with who holds them. */
function heldPolicies(users, isWanted) {
    return [...users].flatMap(([user, policies]) => [...policies].flatMap(([name, document]) => (isWanted(name) ? [{ user, name, document }] : [])));
}


/***/ }),

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

/***/ 3345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _grant_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3995);


/** What a record asks to end. The end is taken from the policy's name, which AWS's copy bears too. */
function endingOf(record) {
    const { account, accountId, region, partition, role, user, policy, instances, documents } = record;
    const expiresAt = (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyName */ .hm)(policy)?.expiresAt;
    const place = { name: account, id: accountId, region, partition };
    return {
        account: place,
        role,
        user,
        policies: [policy],
        instances,
        documents,
        grant: (0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceTo */ .Po)(record),
        ...(expiresAt && { expiresAt }),
    };
}


/***/ }),

/***/ 840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt),
/* harmony export */   l: () => (/* binding */ inTurn)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(606);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);


/** Makes one call; a failure is data, for the other calls go on. After a signal no new call starts. */
async function attempt({ signal, debug }, call) {
    if (signal.aborted)
        return { failure: 'interrupted before this call' };
    try {
        return { value: await call() };
    }
    catch (error) {
        debug(error);
        return { failure: (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error) };
    }
}
const inTurn = (items, call) => (0,p_map__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(items, call, { concurrency: 1 });


/***/ }),

/***/ 5114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ CONCURRENCY)
/* harmony export */ });
/** Calls to one account that are under way at once: IAM throttles early, and publishes no rates. */
const CONCURRENCY = 4;


/***/ }),

/***/ 298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readLiveCoverage)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9592);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);


/**
 * What a user's live grants allow at `now`, apart from those that are ending. A policy covers only what its document
 * says in exactly our words: a name alone keeps no session open.
 */
async function readLiveCoverage(iam, user, ending, now) {
    const coverage = [];
    for (const name of (await iam.policyNames(user)) ?? []) {
        const parsed = (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyName */ .hm)(name);
        if (!parsed || ending.has(name) || parsed.expiresAt <= now)
            continue;
        const document = await iam.policy(user, name);
        const grant = document === undefined ? undefined : (0,_domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyDocument */ .X)(document);
        if (grant && grant.expiresAt > now && (grant.notBefore === undefined || grant.notBefore <= now))
            coverage.push(grant);
    }
    return coverage;
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

/***/ 1629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runRevocations)
});

// EXTERNAL MODULE: ./build/domain/revocation/revocation.js
var revocation = __webpack_require__(2412);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
// EXTERNAL MODULE: ./build/services/context.js
var services_context = __webpack_require__(5114);
// EXTERNAL MODULE: ./build/services/inventory/coverage.js
var coverage = __webpack_require__(298);
// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(9592);
// EXTERNAL MODULE: ./build/domain/reconcile/inline-policies.js
var inline_policies = __webpack_require__(8084);
;// CONCATENATED MODULE: ./build/services/revoking/progress.js
/** Connects once for all endings that go through the same role in the same region. */
async function openRevocations({ aws, clock }, endings, isWaiting) {
    const keyOf = ({ role, account }) => `${role} ${account.region}`;
    const accesses = new Map();
    for (const ending of endings) {
        const key = keyOf(ending);
        if (accesses.has(key))
            continue;
        const users = endings.filter(other => keyOf(other) === key && !other.owner).map(({ user }) => user);
        accesses.set(key, await aws.connect('revoke', ending, users));
    }
    // IAM is one for all regions of an account.
    const accountOf = ({ account }) => `${account.partition} ${account.id}`;
    const withdrawn = new Map(endings.map(ending => [accountOf(ending), new Set()]));
    return endings.map(ending => ({
        ending,
        access: accesses.get(keyOf(ending)),
        passes: [],
        heldBy: new Set(),
        withdrawn: withdrawn.get(accountOf(ending)),
        live: new Map(),
        isTampered: false,
        nextAt: clock.now(),
        verdict: undefined,
        isHandedOver: false,
        isWaiting,
    }));
}
/** The IAM users whose policies and sessions end; an owner in a role is none of IAM's users. */
const usersOf = ({ ending, heldBy }) => ending.owner === undefined ? [ending.user, ...heldBy] : [];
/** Whose sessions end, name by name. */
function claimsOf(one) {
    const { ending, live } = one;
    if (ending.owner !== undefined)
        return [{ scope: ending, live: [] }];
    return usersOf(one).map(user => ({ scope: { ...ending, user }, live: live.get(user) }));
}
/** Says once of each user who was not planned for that they hold a policy of this ending. */
function noteHolder({ log }, { ending, heldBy }, { user, name }) {
    if (user === ending.user || heldBy.has(user))
        return;
    heldBy.add(user);
    log(`${ending.user} in ${ending.account.name}: ${name} is held by the IAM user ${user}; it ends there`);
}

;// CONCATENATED MODULE: ./build/services/revoking/delete-policies.js







/**
 * Deletes the policies of all these endings, wherever they are held. A policy that no pass of this job has deleted, and that
 * its user does not have, proves nothing: users can be renamed, and their policies go along. So it is looked for by its name
 * among all users of the account, in one call for all.
 */
async function deletePolicies(context, access, members) {
    const first = await (0,p_map/* default */.Ay)(members, one => deleteOwnPolicies(context, one), { concurrency: services_context/* CONCURRENCY */.i });
    const isSought = ({ one, absent }) => absent.some(name => !one.withdrawn.has(name));
    const users = first.some(isSought) ? await (0,attempt/* attempt */.C)(context, () => access.directory.inlinePolicies()) : {};
    return (0,p_map/* default */.Ay)(first, async ({ one, deleted, absent, failures }) => {
        const sought = absent.filter(name => !one.withdrawn.has(name));
        const elsewhere = await withdrawElsewhere(context, one, sought, users);
        const isGone = (name) => elsewhere.unheld.includes(name) ||
            (one.withdrawn.has(name) && (deleted.includes(name) || absent.includes(name)));
        return {
            one,
            deleted: [...new Set([...deleted, ...elsewhere.deleted])],
            gone: one.ending.policies.filter(isGone),
            failures: [...failures, ...elsewhere.failures],
        };
    }, { concurrency: services_context/* CONCURRENCY */.i });
}
/** Deletes the policies of one ending under all names that are known for its user. */
async function deleteOwnPolicies(context, one) {
    const { policies } = one.ending;
    const held = usersOf(one).flatMap(user => policies.map(name => ({ user, name })));
    const unread = one.passes.length === 0 ? held : [];
    const found = await (0,attempt/* inTurn */.l)(unread, ({ user, name }) => (0,attempt/* attempt */.C)(context, () => one.access.iam(user).policy(user, name)));
    one.isTampered ||= found.some(({ failure }) => failure !== undefined);
    for (const { value } of found)
        if (value !== undefined)
            compare(one, value);
    // After the first answers, so by AWS's time.
    one.startedAt ??= context.clock.now();
    const deletions = await (0,attempt/* inTurn */.l)(held, async (each) => ({ ...each, ...(await deletePolicy(context, one, each)) }));
    const deleted = deletions.flatMap(({ name, value }) => (value ? [name] : []));
    const failed = deletions.flatMap(({ name, failure }) => (failure === undefined ? [] : [name]));
    return {
        one,
        deleted,
        absent: policies.filter(name => !deleted.includes(name) && !failed.includes(name)),
        failures: [...found, ...deletions].flatMap(({ failure }) => failure ?? []),
    };
}
async function deletePolicy(context, { access, withdrawn }, { user, name }) {
    const deletion = await (0,attempt/* attempt */.C)(context, () => access.iam(user).deletePolicy(user, name));
    if (deletion.value)
        withdrawn.add(name);
    return deletion;
}
/** Deletes what the users of the account hold under these names. */
async function withdrawElsewhere(context, one, sought, { value: users = new Map(), failure }) {
    if (sought.length === 0)
        return { deleted: [], unheld: [], failures: [] };
    if (failure !== undefined)
        return { deleted: [], unheld: [], failures: [failure] };
    const held = (0,inline_policies/* heldPolicies */.a)(users, name => sought.includes(name));
    for (const policy of held) {
        noteHolder(context, one, policy);
        compare(one, policy.document);
    }
    const deletions = await (0,attempt/* inTurn */.l)(held, async (each) => ({ ...each, ...(await deletePolicy(context, one, each)) }));
    return {
        deleted: deletions.flatMap(({ name, value }) => (value ? [name] : [])),
        unheld: sought.filter(name => !held.some(policy => policy.name === name)),
        failures: deletions.flatMap(({ user, name, value, failure: failed }) => value ? [] : (failed ?? `IAM lists ${name} for its user ${user}, and had none to delete there`)),
    };
}
/** Notes what a policy that is still there says against its name or its grant. */
function compare(one, document) {
    one.contradiction ??= contradictionIn(one.ending, document);
    if (one.contradiction === undefined)
        return;
    one.isTampered = true;
    one.ending = { ...one.ending, instances: 'any' };
}
/** Where there is one, only the deletion of the policy counts, with the time that IAM takes to honour that, and every instance. */
function contradictionIn({ expiresAt, instances, grant }, document) {
    if (expiresAt === undefined)
        return undefined;
    const said = (0,policy_document/* parsePolicyDocument */.X)(document);
    if (!said)
        return 'Its document was not in the words that we write';
    if (said.expiresAt > expiresAt)
        return `Its document ended at ${(0,instant/* formatInstant */.r4)(said.expiresAt)}, later than its name says`;
    const others = grant && instances !== 'any' ? said.instances.filter(id => !instances.includes(id)) : [];
    return others.length > 0 ? `Its document named other instances than were granted: ${others.join(', ')}` : undefined;
}

;// CONCATENATED MODULE: ./build/services/revoking/pass.js









/**
 * Delete, list once for all, see what other grants cover, terminate. The listing comes after the last deletion, so that its
 * instant proves something; coverage is read after the listing, so that whoever came in by a grant of this minute stays.
 */
async function runPass(context, access, members) {
    const ending = new Set(members.flatMap(one => one.ending.policies));
    const withdrawn = await deletePolicies(context, access, members);
    const at = context.clock.now();
    const listing = await (0,attempt/* attempt */.C)(context, () => access.ssm.openSessions());
    const listed = listing.value ?? [];
    await (0,p_map/* default */.Ay)(withdrawn, async ({ one, deleted, gone, failures }) => {
        const unlearnt = await readCoverage(context, one, claimsOf(one), listed, ending);
        const claims = claimsOf(one);
        const { open, covered } = (0,revocation/* planClaims */.Jt)(claims, listed);
        const isLate = one.passes.length >= revocation/* PASSES_TO_LEARN_COVERAGE */.oD;
        const due = isLate ? open : (0,revocation/* planClaims */.Jt)(claims.filter(isKnown), listed).open;
        const ends = await (0,attempt/* inTurn */.l)(due, session => (0,attempt/* attempt */.C)(context, () => access.ssm.terminate(session.id)));
        const terminated = due.filter((_, index) => ends[index]?.failure === undefined).map(session => session.id);
        const failed = [...failures, ...[listing, ...ends].flatMap(({ failure }) => failure ?? []), ...unlearnt];
        const found = { number: one.passes.length + 1, at, listed: listing.value !== undefined, open, covered };
        one.passes.push({ ...found, deleted, gone, terminated, failures: failed });
    }, { concurrency: services_context/* CONCURRENCY */.i });
}
const isKnown = ({ live }) => live !== undefined;
/** Looks what other live grants of each user allow, if there is a session that one of them could cover. Answers what failed. */
async function readCoverage(context, one, claims, sessions, ending) {
    if (one.ending.owner !== undefined)
        return [];
    const asked = claims.filter(({ scope }) => sessions.some(session => (0,session_session/* isWithin */.UO)(session, scope)));
    const learnt = await (0,attempt/* inTurn */.l)(asked, async ({ scope: { user } }) => {
        const live = await (0,attempt/* attempt */.C)(context, () => (0,coverage/* readLiveCoverage */.L)(one.access.iam(user), user, ending, context.clock.now()));
        // Without knowing what is covered now, nothing is terminated that was covered in the pass before.
        if (live.value)
            one.live.set(user, live.value);
        return live;
    });
    return learnt.flatMap(({ failure }) => failure ?? []);
}
/** One line for the log: what the last pass found and did, and what follows from it. */
function describePass({ user, account }, pass, verdict) {
    const found = [
        count(pass.deleted.length, 'policy deleted', 'policies deleted'),
        pass.listed ? count(pass.open.length, 'open session', 'open sessions') : 'open sessions unknown',
        `${pass.terminated.length} told to end`,
        ...(pass.covered.length > 0 ? [`${pass.covered.length} left to another live grant`] : []),
        ...pass.failures,
    ];
    return `${(0,instant/* formatInstant */.r4)(pass.at)} ${user} in ${account.name}, pass ${pass.number}: ${found.join(', ')}; ${verdict}`;
}
const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

;// CONCATENATED MODULE: ./build/services/revoking/conclude.js







/** What is proven in the end: AWS's own record of when the sessions ended, and how far beyond the end of access that was. */
async function conclude(context, access, progress) {
    const since = earliestStart(progress);
    const past = since && (await (0,attempt/* attempt */.C)(context, () => access.ssm.pastSessions(since)));
    const policies = new Set(progress.flatMap(one => one.ending.policies));
    const finishedAt = context.clock.now();
    return (0,p_map/* default */.Ay)(progress, async (one) => {
        const { ending, passes, startedAt = finishedAt, verdict = 'interrupted' } = one;
        const stillOpen = passes.findLast(pass => pass.listed)?.open ?? [];
        const known = [...new Map([...stillOpen, ...(past?.value ?? [])].map(session => [session.id, session])).values()];
        const end = (0,revocation/* endOfAccess */.T5)(ending, one.goneSince ?? startedAt);
        const measure = () => (0,revocation/* measureOverrun */.oG)(claimsOf(one), end, known, passes, finishedAt);
        // Sessions that ended before the first pass: no pass has asked yet which of them another grant covers.
        const unasked = claimsOf(one).filter(claim => !isKnown(claim));
        const [unlearnt] = await readCoverage(context, one, unasked, measure().outlived, policies);
        const failure = past?.failure ?? unlearnt;
        return {
            ending,
            startedAt,
            finishedAt,
            passes,
            verdict,
            ...measure(),
            ...(one.heldBy.size > 0 && { heldBy: [...one.heldBy] }),
            ...(one.contradiction && { contradiction: one.contradiction }),
            ...(failure && { overrunUnknown: failure }),
        };
    }, { concurrency: services_context/* CONCURRENCY */.i });
}
/** Before this, no session began that could have outlived one of these ends; absent when none has been reached. */
function earliestStart(progress) {
    const ends = progress.flatMap(({ ending, startedAt, goneSince = startedAt }) => goneSince ? [(0,revocation/* endOfAccess */.T5)(ending, goneSince).getTime()] : []);
    return ends.length > 0 ? new Date(Math.min(...ends) - session_session/* LONGEST_SESSION_MS */.hf) : undefined;
}

// EXTERNAL MODULE: ./build/domain/follow-up/waiting.js
var follow_up_waiting = __webpack_require__(8000);
// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(1172);
;// CONCATENATED MODULE: ./build/services/revoking/poll.js








/**
 * Looks whether the grants that are waited for are still there, and sets each on its way. It comes before every end as well:
 * its answer carries AWS's time, by which the end is judged.
 */
async function pollWaiting(context, access, due, wait) {
    const waited = due.filter(one => one.isWaiting);
    const everybody = (0,memoize/* memoizeAsync */.T)(() => (0,attempt/* attempt */.C)(context, () => access.directory.inlinePolicies()));
    const isNear = await (0,p_map/* default */.Ay)(waited, one => poll(context, one, wait, () => everybody('')), {
        concurrency: services_context/* CONCURRENCY */.i,
    });
    const near = waited.filter((_, index) => isNear[index]);
    if (near.length > 0)
        wait.warn(near.map(one => one.ending));
    const handedOver = waited.filter(one => one.isHandedOver);
    if (handedOver.length > 0)
        wait.handOver(handedOver.map(one => one.ending));
}
/** Answers whether its end is near enough to be told of. */
async function poll(context, one, wait, everybody) {
    const { user, account } = one.ending;
    const say = (what) => context.log(`${user} in ${account.name}: ${what}`);
    const found = await findPolicies(context, one, everybody);
    if (found.failure !== undefined)
        say(`could not look whether the grant is still there. ${found.failure}`);
    const isThere = found.value;
    const now = context.clock.now();
    const waiting = one.waiting ?? wait.begin(one.ending, now);
    const decided = (0,follow_up_waiting/* decidePoll */.SK)(waiting, isThere, now);
    switch (decided.kind) {
        case 'wait': {
            const { goneSince: _, warnAt, ...rest } = waiting;
            if (decided.goneSince && !waiting.goneSince)
                say(`gone before its end; looking again at ${(0,instant/* formatInstant */.r4)(decided.until)}`);
            else if (!one.waiting)
                say(`waiting until ${(0,instant/* formatInstant */.r4)(waiting.expiresAt)}, looking every ${(0,instant/* formatDuration */.a3)(follow_up_waiting/* POLL_INTERVAL_MS */.fv)}`);
            one.waiting = {
                ...rest,
                ...(warnAt && !decided.warn && { warnAt }),
                ...(decided.goneSince && { goneSince: decided.goneSince }),
            };
            one.nextAt = decided.until;
            return decided.warn;
        }
        case 'hand over':
            one.isHandedOver = true;
            return false;
        case 'verify':
            say('ended before its time; verifying that nothing is open');
            one.goneSince = decided.goneSince;
            break;
        case 'end':
            break;
        default:
            decided;
    }
    one.isWaiting = false;
    one.nextAt = now;
    return false;
}
/** Whether anybody holds a policy of it. Its user may have been renamed: so who does not have it proves nothing. */
async function findPolicies(context, one, everybody) {
    const { policies } = one.ending;
    for (const user of usersOf(one)) {
        const names = await (0,attempt/* attempt */.C)(context, () => one.access.iam(user).policyNames(user));
        if (names.failure !== undefined)
            return { failure: names.failure };
        if (policies.some(name => names.value?.includes(name)))
            return { value: true };
    }
    const { value: users = new Map(), failure } = await everybody();
    if (failure !== undefined)
        return { failure };
    const held = (0,inline_policies/* heldPolicies */.a)(users, name => policies.includes(name));
    for (const policy of held)
        noteHolder(context, one, policy);
    return { value: held.length > 0 };
}

// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(8722);
;// CONCATENATED MODULE: ./build/services/revoking/warn-together.js

/** So long the first account's warnings wait for those of the others: the looks of a thousand grants take seconds. */
const TOGETHER_MS = 30_000;
/**
 * Hands on in one, in the order of `all`, what accounts side by side warn of at about the same time: a pull request is to hear
 * of all its ends in one comment, and not to wait for an account that does not answer.
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
 * Ends access in passes until each ending is proven clean or the bound is reached (docs/design.md §8): at once, or with `wait` each
 * when its time has come, and those that this job cannot wait for are handed over. Endings of one account and region share
 * their passes; accounts go side by side, and none waits for another that is slow or does not answer. Answers in the order of
 * the endings. Never throws for AWS failures: they are in the result.
 */
async function runRevocations(context, endings, followUp, wait) {
    const progress = await openRevocations(context, endings, wait !== undefined);
    const accesses = [...new Set(progress.map(one => one.access))];
    const warnings = wait && accesses.length > 1 ? warnTogether(context, endings, wait.warn) : undefined;
    const shared = wait && warnings ? { ...wait, warn: warnings.add } : wait;
    // What goes wrong in one account leaves the passes of the others to their end.
    const ends = await Promise.allSettled(accesses.map(access => endThrough(context, access, progress, followUp, shared)));
    warnings?.flush();
    const failed = ends.find(end => end.status === 'rejected');
    if (failed)
        throw failed.reason;
    const ended = new Map(ends.flatMap(end => (end.status === 'fulfilled' ? [...end.value] : [])));
    return progress.flatMap(one => ended.get(one) ?? []);
}
/** The passes of one account and region, until each of its endings is concluded or handed over. */
async function endThrough(context, access, progress, followUp, wait) {
    const members = progress.filter(one => one.access === access);
    try {
        for (;;) {
            const open = members.filter(isOnItsWay);
            if (open.length === 0)
                break;
            const reached = await waitForNext(context, open);
            if (wait)
                await pollWaiting(context, access, due(context, open, reached), wait);
            await runRound(context, access, due(context, open, reached), followUp);
        }
    }
    catch (error) {
        if (!context.signal.aborted)
            throw error;
        for (const one of members.filter(isOnItsWay)) {
            one.verdict = 'interrupted';
            context.log(`${one.ending.user} in ${one.ending.account.name}: interrupted, and not proven to have ended`);
        }
    }
    const ended = members.filter(one => !one.isHandedOver);
    const revocations = await conclude(context, access, ended);
    return new Map(ended.map((one, index) => [one, revocations[index]]));
}
const isOnItsWay = ({ verdict, isHandedOver }) => verdict === undefined && !isHandedOver;
function due({ clock }, open, reached) {
    const now = clock.now();
    return open.filter(one => isOnItsWay(one) && (one.nextAt <= now || one.nextAt <= reached));
}
/** Answers the instant that it has waited for, whatever the clock says then: it may have been put back meanwhile. */
async function waitForNext({ clock, log, signal }, open) {
    signal.throwIfAborted();
    const next = open.reduce((first, one) => (one.nextAt < first.nextAt ? one : first));
    const ms = next.nextAt.getTime() - clock.now().getTime();
    if (ms <= 0)
        return next.nextAt;
    if (!next.isWaiting)
        log(`waiting ${(0,instant/* formatDuration */.a3)(ms)}, until ${(0,instant/* formatInstant */.r4)(next.nextAt)}`);
    await clock.sleep(ms, signal);
    return next.nextAt;
}
/** The end in a policy that was tampered with proves nothing. */
function provableEnding({ ending, isTampered }) {
    const { expiresAt: _, ...endless } = ending;
    return isTampered ? endless : ending;
}
/** One pass of all endings of one account and region that are due. */
async function runRound(context, access, due, followUp) {
    const ending = due.filter(one => !one.isWaiting);
    if (ending.length === 0)
        return;
    const before = context.clock.now();
    await runPass(context, access, ending);
    // However long this pass took, and however short the interval: the next one is to find sessions closed, not closing.
    const now = context.clock.now().getTime();
    // AWS may have put the clock back in this pass.
    const startedAt = Math.min(before.getTime(), now);
    for (const one of ending) {
        const minPasses = one.goneSince ? 1 : followUp.passes;
        const verdict = context.signal.aborted
            ? 'interrupted'
            : (0,revocation/* decidePasses */.c9)(provableEnding(one), one.passes, minPasses, one.goneSince);
        if (verdict !== 'another pass')
            one.verdict = verdict;
        one.nextAt = new Date(Math.max(startedAt + followUp.intervalMs, now + revocation/* CLOSING_MS */.PH));
        for (const pass of one.passes.slice(-1))
            context.log(describePass(one.ending, pass, verdict));
    }
}


/***/ })

};

