export const id = 784;
export const ids = [784];
export const modules = {

/***/ 3280:
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

/***/ 58:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ judgeLook),
/* harmony export */   Fz: () => (/* binding */ waitingFor),
/* harmony export */   R5: () => (/* binding */ LOOK_EVERY_MS)
/* harmony export */ });
/* unused harmony export warningOf */
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6969);

/** How often a follow-up that waits looks whether its grant is still there. */
const LOOK_EVERY_MS = 5 * 60_000;
/** A grant seen gone is looked at once more when nobody can get in by it any more, and whoever just did is in sight. */
const VERIFY_AFTER_MS = _revocation_js__WEBPACK_IMPORTED_MODULE_0__/* .PROPAGATION_MS */ .Sh + _revocation_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTING_LAG_MS */ .xI;
/**
 * What follows from a look at `now`. `isThere`: whether the policies are; `undefined` when AWS did not say. Only what was
 * seen gone twice counts as ended early: IAM may not show a policy that was written a moment ago.
 */
function judgeLook(waiting, isThere, now) {
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
    const until = earliest(new Date(now.getTime() + LOOK_EVERY_MS), expiresAt, ...(expiresAt > handOverAt ? [handOverAt] : []), ...(warnAt && !warn ? [warnAt] : []));
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

/***/ 2553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ endAccess)
});

// EXTERNAL MODULE: ./build/domain/instant.js
var instant = __webpack_require__(2224);
// EXTERNAL MODULE: ./build/domain/revocation.js
var revocation = __webpack_require__(6969);
// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/session.js
var domain_session = __webpack_require__(9017);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/modes/revoke/attempt.js

/** Makes one call; a failure is data, for the other calls go on. After a signal no new call starts. */
async function attempt({ signal, debug }, call) {
    if (signal.aborted)
        return { failure: 'interrupted before this call' };
    try {
        return { value: await call() };
    }
    catch (error) {
        debug(error);
        return { failure: (0,failure/* messageOf */.b)(error) };
    }
}

// EXTERNAL MODULE: ./build/domain/policy-document.js
var policy_document = __webpack_require__(1097);
// EXTERNAL MODULE: ./build/modes/revoke/live-grants.js
var live_grants = __webpack_require__(8108);
// EXTERNAL MODULE: ./build/modes/revoke/progress.js
var revoke_progress = __webpack_require__(5455);
;// CONCATENATED MODULE: ./build/modes/revoke/pass.js








/**
 * Delete, list once for all, see what other grants cover, terminate. The listing comes after the last deletion, so that its
 * instant proves something; coverage is read after the listing, so that whoever came in by a grant of this minute stays.
 */
async function runPass(context, access, members) {
    const ending = new Set(members.flatMap(one => one.ending.policies));
    const withdrawn = await (0,p_map/* default */.Ay)(members, one => withdraw(context, one), { concurrency: revoke_progress/* CONCURRENCY */.i });
    const at = context.clock.now();
    const listing = await attempt(context, () => access.ssm.openSessions());
    await (0,p_map/* default */.Ay)(withdrawn, async ({ one, deleted, gone, failures }) => {
        const learnt = await learnCoverage(context, one, listing.value ?? [], ending);
        const { open, covered } = (0,revocation/* planPass */.hJ)(one.ending, listing.value ?? [], one.live ?? []);
        const due = one.live || one.passes.length >= revocation/* PASSES_TO_LEARN_COVERAGE */.oD ? open : [];
        const ends = await inTurn(due, session => attempt(context, () => access.ssm.terminate(session.id)));
        const terminated = due.filter((_, index) => ends[index]?.failure === undefined).map(session => session.id);
        const failed = [...failures, listing, learnt, ...ends].flatMap(({ failure }) => failure ?? []);
        const found = { number: one.passes.length + 1, at, listed: listing.value !== undefined, open, covered };
        one.passes.push({ ...found, deleted, gone, terminated, failures: failed });
    }, { concurrency: revoke_progress/* CONCURRENCY */.i });
}
/** Deletes the policies of one ending. */
async function withdraw(context, one) {
    const { user, policies } = one.ending;
    // Asked for with a policy alone: an owner in a role is no user of IAM.
    const iam = () => one.access.iam(user);
    const unread = one.passes.length === 0 ? policies : [];
    const found = await inTurn(unread, policy => attempt(context, () => iam().policy(user, policy)));
    one.isTampered ||= found.some(({ failure }) => failure !== undefined);
    for (const { value } of found)
        one.contradiction ??= value && contradictionIn(one.ending, value);
    if (one.contradiction) {
        one.isTampered = true;
        one.ending = { ...one.ending, instances: 'any' };
    }
    // After the first answers, so by AWS's time.
    one.startedAt ??= context.clock.now();
    const deletions = await inTurn(policies, policy => attempt(context, () => iam().deletePolicy(user, policy)));
    const deleted = policies.filter((_, index) => deletions[index]?.value);
    const gone = policies.filter((_, index) => deletions[index]?.failure === undefined);
    return { one, deleted, gone, failures: [...found, ...deletions] };
}
/** Looks what other live grants of the user allow, if there is a session that one of them could cover. */
async function learnCoverage(context, one, sessions, ending) {
    const { user, owner } = one.ending;
    if (owner !== undefined)
        one.live = [];
    if (owner !== undefined || !sessions.some(session => (0,domain_session/* isWithin */.UO)(session, one.ending)))
        return {};
    const live = await attempt(context, () => (0,live_grants/* liveCoverage */.B)(one.access.iam(user), user, ending, context.clock.now()));
    // Without knowing what is covered now, nothing is terminated that was covered in the pass before.
    if (live.value)
        one.live = live.value;
    return live;
}
/**
 * What a policy that is still there says against its name or its grant: then only its deletion counts, with the time that
 * IAM takes to honour that, and every instance.
 */
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
const inTurn = (items, call) => (0,p_map/* default */.Ay)(items, call, { concurrency: 1 });
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

;// CONCATENATED MODULE: ./build/modes/revoke/conclude.js






/** What is proven in the end: AWS's own record of when the sessions ended, and how far beyond the end of access that was. */
async function conclude(context, progress) {
    const histories = new Map();
    for (const access of new Set(progress.map(one => one.access))) {
        const since = earliestStart(progress.filter(one => one.access === access));
        if (since)
            histories.set(access, await attempt(context, () => access.ssm.pastSessions(since)));
    }
    const policies = new Set(progress.flatMap(one => one.ending.policies));
    const finishedAt = context.clock.now();
    return (0,p_map/* default */.Ay)(progress, async (one) => {
        const { ending, access, passes, startedAt = finishedAt, verdict = 'interrupted' } = one;
        const past = histories.get(access);
        const stillOpen = passes.findLast(pass => pass.listed)?.open ?? [];
        const known = [...new Map([...stillOpen, ...(past?.value ?? [])].map(session => [session.id, session])).values()];
        const end = (0,revocation/* endOf */.pJ)(ending, one.goneSince ?? startedAt);
        const measure = () => (0,revocation/* measureOverrun */.oG)(ending, end, known, passes, one.live ?? [], finishedAt);
        // Sessions that ended before the first pass: no pass has asked yet which of them another grant covers.
        const unlearnt = one.live ? {} : await learnCoverage(context, one, measure().outlived, policies);
        const failure = past?.failure ?? unlearnt.failure;
        return {
            ending,
            startedAt,
            finishedAt,
            passes,
            verdict,
            ...measure(),
            ...(one.contradiction && { contradiction: one.contradiction }),
            ...(failure && { overrunUnknown: failure }),
        };
    }, { concurrency: revoke_progress/* CONCURRENCY */.i });
}
/** Before this, no session began that could have outlived one of these ends; absent when none has been reached. */
function earliestStart(progress) {
    const ends = progress.flatMap(({ ending, startedAt, goneSince = startedAt }) => goneSince ? [(0,revocation/* endOf */.pJ)(ending, goneSince).getTime()] : []);
    return ends.length > 0 ? new Date(Math.min(...ends) - domain_session/* LONGEST_SESSION_MS */.hf) : undefined;
}

// EXTERNAL MODULE: ./build/domain/waiting.js
var domain_waiting = __webpack_require__(58);
;// CONCATENATED MODULE: ./build/modes/revoke/look.js





/**
 * Looks whether the grants that are waited for are still there, and sets each on its way. It comes before every end as well:
 * its answer carries AWS's time, by which the end is judged.
 */
async function lookAt(context, due, wait) {
    const waited = due.filter(one => one.isWaiting);
    const isNear = await (0,p_map/* default */.Ay)(waited, one => look(context, one, wait), { concurrency: revoke_progress/* CONCURRENCY */.i });
    const near = waited.filter((_, index) => isNear[index]);
    if (near.length > 0)
        wait.warn(near.map(one => one.ending));
    const handedOver = waited.filter(one => one.isHandedOver);
    if (handedOver.length > 0)
        wait.handOver(handedOver.map(one => one.ending));
}
/** Answers whether its end is near enough to be told of. */
async function look(context, one, wait) {
    const { user, policies, account } = one.ending;
    const say = (what) => context.log(`${user} in ${account.name}: ${what}`);
    const held = await attempt(context, () => one.access.iam(user).policyNames(user));
    if (held.failure !== undefined)
        say(`could not look whether the grant is still there. ${held.failure}`);
    const isThere = held.failure === undefined ? policies.some(name => held.value?.includes(name)) : undefined;
    const now = context.clock.now();
    const waiting = one.waiting ?? wait.begin(one.ending, now);
    const found = (0,domain_waiting/* judgeLook */.FD)(waiting, isThere, now);
    switch (found.kind) {
        case 'wait': {
            const { goneSince: _, warnAt, ...rest } = waiting;
            if (found.goneSince && !waiting.goneSince)
                say(`gone before its end; looking again at ${(0,instant/* formatInstant */.r4)(found.until)}`);
            else if (!one.waiting)
                say(`waiting until ${(0,instant/* formatInstant */.r4)(waiting.expiresAt)}, looking every ${(0,instant/* formatDuration */.a3)(domain_waiting/* LOOK_EVERY_MS */.R5)}`);
            one.waiting = {
                ...rest,
                ...(warnAt && !found.warn && { warnAt }),
                ...(found.goneSince && { goneSince: found.goneSince }),
            };
            one.nextAt = found.until;
            return found.warn;
        }
        case 'hand over':
            one.isHandedOver = true;
            return false;
        case 'verify':
            say('ended before its time; verifying that nothing is open');
            one.goneSince = found.goneSince;
            break;
        case 'end':
            break;
        default:
            found;
    }
    one.isWaiting = false;
    one.nextAt = now;
    return false;
}

;// CONCATENATED MODULE: ./build/modes/revoke/end-access.js






/**
 * Ends access in passes until each ending is proven clean or the bound is reached (design §8): at once, or with `wait` each
 * when its time has come, and those that this job cannot wait for are handed over. Endings share their passes. Never throws
 * for AWS failures: they are in the result.
 */
async function endAccess(context, endings, followUp, wait) {
    const progress = await (0,revoke_progress/* track */.u)(context, endings, wait !== undefined);
    try {
        for (;;) {
            const open = progress.filter(isOnItsWay);
            if (open.length === 0)
                break;
            const reached = await waitForNext(context, open);
            if (wait)
                await lookAt(context, due(context, open, reached), wait);
            await runRound(context, due(context, open, reached), followUp);
        }
    }
    catch (error) {
        if (!context.signal.aborted)
            throw error;
        for (const one of progress.filter(isOnItsWay)) {
            one.verdict = 'interrupted';
            context.log(`${one.ending.user} in ${one.ending.account.name}: interrupted, and not proven to have ended`);
        }
    }
    return conclude(context, progress.filter(one => !one.isHandedOver));
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
/** One pass of all endings that are due, account by account side by side. */
async function runRound(context, due, followUp) {
    const ending = due.filter(one => !one.isWaiting);
    const before = context.clock.now();
    const accesses = [...new Set(ending.map(one => one.access))];
    const membersOf = (access) => ending.filter(one => one.access === access);
    await Promise.all(accesses.map(access => runPass(context, access, membersOf(access))));
    // However long this pass took, and however short the interval: the next one is to find sessions closed, not closing.
    const now = context.clock.now().getTime();
    // AWS may have put the clock back in this pass.
    const startedAt = Math.min(before.getTime(), now);
    for (const one of ending) {
        const minPasses = one.goneSince ? 1 : followUp.passes;
        const verdict = context.signal.aborted
            ? 'interrupted'
            : (0,revocation/* judgePasses */.Re)(provableEnding(one), one.passes, minPasses, one.goneSince);
        if (verdict !== 'another pass')
            one.verdict = verdict;
        one.nextAt = new Date(Math.max(startedAt + followUp.intervalMs, now + revocation/* CLOSING_MS */.PH));
        for (const pass of one.passes.slice(-1))
            context.log(describePass(one.ending, pass, verdict));
    }
}


/***/ }),

/***/ 4697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readFacts)
/* harmony export */ });
/* harmony import */ var _domain_policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1097);

async function readFacts(iam, user, policies) {
    const grants = [];
    for (const name of policies) {
        const document = await iam.policy(user, name);
        grants.push(document === undefined ? undefined : (0,_domain_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyDocument */ .X)(document));
    }
    const known = grants.filter(grant => grant !== undefined);
    const last = Math.max(...known.map(({ expiresAt }) => expiresAt.getTime()));
    return {
        regions: known.map(({ region }) => region),
        instances: known.flatMap(({ instances }) => instances),
        documents: known.map(({ document }) => document),
        ...(known.length > 0 && known.length === grants.length && { expiresAt: new Date(last) }),
    };
}


/***/ }),

/***/ 8108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ liveCoverage)
/* harmony export */ });
/* harmony import */ var _domain_grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1911);
/* harmony import */ var _domain_policy_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1097);


/**
 * What a user's live grants allow at `now`, apart from those that are ending. A policy covers only what its document
 * says in exactly our words: a name alone keeps no session open.
 */
async function liveCoverage(iam, user, ending, now) {
    const coverage = [];
    for (const name of (await iam.policyNames(user)) ?? []) {
        const parsed = (0,_domain_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyName */ .hm)(name);
        if (!parsed || ending.has(name) || parsed.expiresAt <= now)
            continue;
        const document = await iam.policy(user, name);
        const grant = document === undefined ? undefined : (0,_domain_policy_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyDocument */ .X)(document);
        if (grant && grant.expiresAt > now && (grant.notBefore === undefined || grant.notBefore <= now))
            coverage.push(grant);
    }
    return coverage;
}


/***/ }),

/***/ 5455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ CONCURRENCY),
/* harmony export */   u: () => (/* binding */ track)
/* harmony export */ });
/** Calls to one account that are under way at once: IAM throttles early, and publishes no rates. */
const CONCURRENCY = 4;
/** Connects once for all endings that go through the same role in the same region. */
async function track({ aws, clock }, endings, isWaiting) {
    const keyOf = ({ role, account }) => `${role} ${account.region}`;
    const accesses = new Map();
    for (const ending of endings) {
        const key = keyOf(ending);
        if (accesses.has(key))
            continue;
        const users = endings.filter(other => keyOf(other) === key && !other.owner).map(({ user }) => user);
        accesses.set(key, await aws.connect('revoke', ending, users));
    }
    return endings.map(ending => ({
        ending,
        access: accesses.get(keyOf(ending)),
        passes: [],
        isTampered: false,
        nextAt: clock.now(),
        verdict: undefined,
        isHandedOver: false,
        isWaiting,
    }));
}


/***/ })

};

