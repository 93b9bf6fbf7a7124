export const id = 64;
export const ids = [64];
export const modules = {

/***/ 1064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRevoke: () => (/* binding */ runRevoke)
});

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(1172);
// EXTERNAL MODULE: ./build/services/history/branch.js
var branch = __webpack_require__(6800);
// EXTERNAL MODULE: ./build/services/history/rules.js
var history_rules = __webpack_require__(4757);
;// CONCATENATED MODULE: ./build/services/history/beneficiaries.js




/** Versions that are read concurrently: each takes git processes. */
const CONCURRENCY = 4;
/**
 * Decides by the history of the user's request file in the checkout: the digest in the policy name includes the user's name.
 * Needs no GitHub, so no end waits for it.
 */
function readBeneficiaries(git, paths) {
    // Each version is resolved with the accounts of the rules at that time: only requests that could be granted count.
    const rules = (0,history_rules/* openRulesHistory */.sN)(git, paths.config);
    const history = (0,memoize/* lazyAsync */.z)(async () => (0,branch/* readBranch */.p)(git, await git.head(), paths, rules));
    const digests = (0,memoize/* memoizeAsync */.T)(async (user) => {
        const versions = (await history()).versions(`${paths.requests}${user}.yaml`);
        const entries = await (0,p_map/* default */.Ay)(versions, version => version.entries(), { concurrency: CONCURRENCY });
        return new Set(entries.flatMap(each => each ?? []).map(({ digest }) => digest));
    });
    return async (user, { digest, mergeSha }) => {
        if ((await digests(user)).has(digest))
            return true;
        return (await history()).landed(mergeSha) ? false : undefined;
    };
}

// EXTERNAL MODULE: ./build/services/history/known-rules.js
var known_rules = __webpack_require__(9999);
// EXTERNAL MODULE: ./build/services/ledger/ledger.js
var ledger_ledger = __webpack_require__(2298);
// EXTERNAL MODULE: ./build/services/ledger/merges.js
var ledger_merges = __webpack_require__(2726);
// EXTERNAL MODULE: ./build/services/ledger/recorder.js
var ledger_recorder = __webpack_require__(1273);
// EXTERNAL MODULE: ./build/services/notify/notifier.js + 1 modules
var notifier = __webpack_require__(4410);
// EXTERNAL MODULE: ./build/domain/revocation/revocation.js
var revocation = __webpack_require__(2412);
// EXTERNAL MODULE: ./build/render/annotations.js
var annotations = __webpack_require__(9987);
// EXTERNAL MODULE: ./build/render/json.js
var json = __webpack_require__(7199);
// EXTERNAL MODULE: ./build/render/result.js
var render_result = __webpack_require__(2652);
// EXTERNAL MODULE: ./build/render/summary.js
var summary = __webpack_require__(4453);
;// CONCATENATED MODULE: ./build/modes/revoke/report.js





/** Tells the runner what mode `revoke` did. */
async function reportRevoke(runner, result) {
    runner.output('result', (0,render_result/* resultText */.D)((0,json/* revokeJson */.VE)(result)));
    runner.output('overrun-seconds', (0,annotations/* overrunSeconds */.n7)(result.revocations));
    await runner.summarize((0,summary/* renderRevokeSummary */.J6)(result));
    for (const sentence of (0,annotations/* describeRenamed */.Ei)(result.revocations))
        runner.caution(sentence);
    if (!(0,revocation/* isRevokeRed */.KB)(result))
        return;
    const open = (0,annotations/* describeUnproven */.$8)(result.revocations);
    const { revocations, handedOver, unread, failures } = result;
    const said = (0,annotations/* joinFailures */.cc)([...open, ...(0,annotations/* describeContradictions */.Iq)(revocations)], [...unread, ...failures]);
    const isUnproven = open.length + unread.length > 0 || revocations.length + handedOver.length === 0;
    if (isUnproven)
        runner.fail(`Access is not proven to have ended: ${said}. The summary says what remains; run this job again.`);
    else if (handedOver.length > 0)
        runner.fail(`Some access goes on, and not all went well: ${said}`);
    else
        runner.fail(`Access has ended, but not all went well: ${said}`);
}

// EXTERNAL MODULE: ./build/domain/revocation/scope.js
var scope = __webpack_require__(6202);
// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(9592);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/domain/reconcile/orphaned-session.js
var orphaned_session = __webpack_require__(2238);
// EXTERNAL MODULE: ./build/domain/reconcile/policy-target.js
var policy_target = __webpack_require__(7826);
;// CONCATENATED MODULE: ./build/domain/reconcile/emergency-stop.js




/** Targets for every policy of an account that claims to be ours, and for every session through our documents, of any owner. */
function endEverything(snapshot) {
    const endings = snapshot.policies.flatMap(policy => endingsOf(snapshot, policy));
    const orphans = [...snapshot.sessions].flatMap(([entry, open]) => (0,orphaned_session/* findOrphanedSessions */.a)(entry, open, [], endings));
    return [...endings, ...orphans.map(orphaned_session/* targetOfOrphan */.$)];
}
/** Targets for one grant, found by the name of its policy. */
function endGrant(snapshot, grantId) {
    const own = snapshot.policies.filter(({ name }) => (0,policy_name/* parsePolicyName */.hm)(name)?.grantId === grantId);
    return own.flatMap(policy => endingsOf(snapshot, policy));
}
function endingsOf({ entries }, policy) {
    const coverage = (0,policy_document/* parsePolicyDocument */.X)(policy.document);
    const end = (0,policy_name/* parsePolicyName */.hm)(policy.name)?.expiresAt;
    const isTrusted = coverage !== undefined && coverage.expiresAt.getTime() === end?.getTime();
    return (0,policy_target/* endingsOfPolicy */.a)(entries, { policy, coverage, isTrusted });
}

;// CONCATENATED MODULE: ./build/domain/reconcile/grant-hint.js



/** The policies of an account under a grant id: usually one or none; more if the policy was copied. */
function heldUnder(snapshot, grantId) {
    return snapshot.policies.flatMap(policy => {
        const [first, ...others] = endGrant({ ...snapshot, policies: [policy] }, grantId);
        if (!first)
            return [];
        const coverage = first.expiresAt && (0,policy_document/* parsePolicyDocument */.X)(policy.document);
        return [{ policy, endings: [first, ...others], ...(coverage && { coverage }) }];
    });
}
/** The account that a record names, in the form of the rules, with only the parts that revoking needs. */
function accountOf(record) {
    const { account, accountId, region, partition, role, documents, bucket = '' } = record;
    return {
        name: account,
        id: accountId,
        region,
        partition,
        roles: { grant: role, revoke: role, logs: role },
        documents: documents.map(name => ({ name, maxMs: 0 })),
        logs: { group: '', bucket, prefix: '' },
    };
}
/**
 * The targets that end the grant of an untrusted record (a dispatch, the ledger branch: anyone with write access can write
 * those). Only its id is believed: the policies that AWS holds under the id decide holder, account, region and end. The
 * record can only widen that: by instances, by documents, by a user (AWS lists the older sessions of a renamed user under the
 * old name). If AWS holds nothing, no policy tells the scope, so every instance counts, in every known region of the account.
 */
function endingsOfHint(hint, held, accounts, now) {
    const byHolder = held.flatMap(({ endings, coverage }) => endings.map(ending => widened(ending, hint, coverage?.notBefore ?? now)));
    const users = (ending) => (ending.user === hint.user ? [] : [{ ...ending, user: hint.user }]);
    return held.length > 0 ? [...byHolder, ...byHolder.flatMap(users)] : endingsWithoutPolicy(hint, accounts, now);
}
function widened(ending, { id, instances, documents }, opensAt) {
    return {
        ...ending,
        instances: ending.instances === 'any' ? 'any' : union(ending.instances, instances),
        documents: union(ending.documents, documents),
        // The merge is looked up on GitHub: the record is not believed.
        grant: { id, opensAt },
    };
}
function endingsWithoutPolicy(hint, accounts, now) {
    const own = accountOf(hint);
    const known = [...accounts].filter(({ id, partition }) => id === own.id && partition === own.partition);
    const places = known.some(({ region }) => region === own.region) ? known : [...known, own];
    const documents = union(...known.map(documentsOf), hint.documents);
    const expiresAt = (0,policy_name/* parsePolicyName */.hm)(hint.policy)?.expiresAt;
    return places.map(({ name, id, region, partition, roles, logs }) => ({
        account: { name, id, region, partition },
        role: roles.revoke,
        bucket: logs.bucket,
        user: hint.user,
        policies: [hint.policy],
        instances: 'any',
        documents,
        grant: { id: hint.id, opensAt: now },
        // An end in the past would count as proof that access is refused. An account that only the record names may not exist:
        // nothing is waited for there, as otherwise a made-up record would occupy a runner until its end.
        ...(known.length > 0 && expiresAt && expiresAt > now && { expiresAt }),
    }));
}
/** The differences between a record and the policies that AWS has under its id, in words for people; empty if AWS has none. */
function differencesFromAws(hint, held) {
    const differing = held.flatMap(({ policy, coverage, endings: [{ account }] }) => [
        ...(policy.user === hint.user ? [] : ['user']),
        ...(account.id === hint.accountId && account.partition === hint.partition ? [] : ['account']),
        ...(policy.name === hint.policy ? [] : ['end']),
        ...(coverage ? differencesFromDocument(hint, coverage) : ['document of the policy']),
    ]);
    return [...new Set(differing)];
}
function differencesFromDocument(hint, { region, instances, document }) {
    const sorted = (ids) => ids.toSorted().join(' ');
    return [
        ...(region === hint.region ? [] : ['region']),
        ...(sorted(instances) === sorted(hint.instances) ? [] : ['instances']),
        ...(hint.documents.includes(document) ? [] : ['session document']),
    ];
}
const documentsOf = ({ documents }) => documents.map(({ name }) => name);
const union = (...lists) => [...new Set(lists.flat())];

// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules = __webpack_require__(3138);
// EXTERNAL MODULE: ./build/services/inventory/accounts.js
var inventory_accounts = __webpack_require__(960);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(5743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
;// CONCATENATED MODULE: ./build/services/inventory/found.js


const NOTHING_FOUND = { endings: [], held: new Map(), unread: [] };
/** Runs one of several searches. A failure becomes part of the result, so that the others continue. */
async function lookInto(context, look) {
    const found = await (0,attempt/* attempt */.CD)(context, look);
    return found.ok ? found.value : { ...NOTHING_FOUND, unread: [found.failure] };
}
/** Joins the results of several accounts. */
function joinFound(found) {
    const held = new Map();
    for (const each of found)
        for (const [id, own] of each.held)
            held.set(id, [...(held.get(id) ?? []), ...own]);
    return {
        endings: found.flatMap(({ endings }) => endings),
        held,
        unread: (0,result/* distinct */.dM)(found.flatMap(({ unread }) => unread)),
    };
}

// EXTERNAL MODULE: ./build/domain/reconcile/inline-policies.js
var inline_policies = __webpack_require__(8084);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/services/inventory/policy-scope.js
var policy_scope = __webpack_require__(9511);
;// CONCATENATED MODULE: ./build/services/inventory/user-access.js








/**
 * Everything that a user holds through this action, account by account: all policies that claim to be ours, even malformed
 * ones; policies that were granted to the user and are now under another name (a renamed user); and sessions through our
 * documents, even without a policy. An account that fails does not stop the others. Empty if no account has the user or
 * sessions of that name.
 */
async function findAccessOfUser(context, accounts, user, wasGrantedTo) {
    const look = (account) => lookInto(context, () => findInAccount(context, accounts, account, user, wasGrantedTo));
    return joinFound(await (0,p_map/* default */.Ay)(accounts, look));
}
async function findInAccount(context, accounts, account, asked, wasGrantedTo) {
    const role = account.roles.revoke;
    const access = await context.aws.connect('revoke', { account, role }, [asked]);
    const users = await (0,attempt/* attempt */.CD)(context, () => access.directory.inlinePolicies());
    const user = spellingOf(asked, users.value);
    if (user !== asked)
        context.log(`${asked} in ${account.name}: IAM spells this user ${user}`);
    const iam = access.iam(user);
    const names = await (0,attempt/* attempt */.CD)(context, () => iam.policyNames(user));
    const own = (names.value ?? []).filter(policy_name/* isOurs */.MU);
    const { moved, failures: notMoved } = await findMoved(context, users, user, wasGrantedTo);
    const scopes = await (0,attempt/* attempt */.CD)(context, () => (0,policy_scope/* readPolicyScopes */.W)(iam, user, own, moved));
    // IAM may be unreachable for hours while Session Manager works: then the sessions end, and the rest is a failure.
    const unread = (0,result/* distinct */.dM)([...(0,attempt/* failuresIn */.xM)([names]), ...notMoved, ...(0,attempt/* failuresIn */.xM)([scopes])]);
    const scope = scopes.value ?? { regions: [], instances: [], documents: [] };
    const policies = [...new Set([...own, ...moved.map(({ name }) => name)])];
    const documents = [...new Set([...account.documents.map(({ name }) => name), ...scope.documents])];
    const { expiresAt } = scope;
    const ending = {
        account,
        role,
        user,
        policies,
        instances: 'any',
        documents,
        ...(expiresAt && { expiresAt }),
        ...((names.failure ?? scopes.failure) !== undefined && { arePoliciesUnread: true }),
    };
    // Regions of the account that the rules no longer list.
    const known = new Set(accounts.flatMap(({ id, region }) => (id === account.id ? [region] : [])));
    const formerRegions = [...new Set(scope.regions)].filter(region => !known.has(region));
    const isKnown = names.value !== undefined || policies.length > 0;
    // The sessions of a deleted user may still be open.
    if (!isKnown && !(await access.ssm.openSessions()).some(session => (0,session_session/* isWithin */.UO)(session, ending)))
        return { ...NOTHING_FOUND, unread };
    const endings = [ending, ...formerRegions.map(region => ({ ...ending, account: { ...account, region } }))];
    return { ...NOTHING_FOUND, endings, unread };
}
/** The name as IAM spells it. IAM ignores case, but sessions carry IAM's spelling. */
function spellingOf(user, users = new Map()) {
    if (users.has(user))
        return user;
    return [...users.keys()].find(name => name.toLowerCase() === user.toLowerCase()) ?? user;
}
/**
 * Policies that were granted to a user and are held under another name: IAM moves the policies of a renamed user. What cannot
 * be found out is a failure and does not prevent any end.
 */
async function findMoved(context, users, user, wasGrantedTo) {
    if (!users.ok)
        return { moved: [], failures: [users.failure] };
    const others = (0,inline_policies/* heldPolicies */.a)(users.value, policy_name/* isOurs */.MU).filter(policy => policy.user !== user);
    const histories = await (0,attempt/* attempt */.CD)(context, () => (0,p_map/* default */.Ay)(others, async (policy) => {
        const parsed = (0,policy_name/* parsePolicyName */.hm)(policy.name);
        // A name that does not parse was not written by a grant job; mode `sweep` reports it.
        return { policy, was: parsed ? await wasGrantedTo(user, parsed) : false };
    }));
    if (!histories.ok)
        return { moved: [], failures: [notKnown(user, others, (0,result/* clauseOf */.pQ)(histories.failure))] };
    const unknown = histories.value.flatMap(({ policy, was }) => (was === undefined ? [policy] : []));
    return {
        moved: histories.value.flatMap(({ policy, was }) => (was ? [policy] : [])),
        failures: unknown.length > 0 ? [notKnown(user, unknown, 'The checkout does not have their merges')] : [],
    };
}
function notKnown(user, policies, why) {
    const held = policies.map(({ user: holder, name }) => `${name} of ${holder}`).join(', ');
    return {
        message: `Whether ${user} was renamed, and these were granted to ${user} before, is not known: ${held}. ${why}. Give actions/checkout "fetch-depth: 2147483647" and run this again; to end one of them now, give its grant id`,
    };
}

;// CONCATENATED MODULE: ./build/services/inventory/find-target.js







/** @param before what was found in other accounts: those of the checkout's rules */
async function findTarget(context, target, accounts, wasGrantedTo, before) {
    switch (target.kind) {
        case 'user':
            return findAccessOfUser(context, accounts, target.user, wasGrantedTo);
        case 'everything': {
            // IAM may be unreachable for hours while Session Manager works. Everything ends here, so coverage is not needed.
            const { swept, blind, failures: unread } = await (0,inventory_accounts/* readAccounts */.n)(context, accounts);
            const ofBlind = blind.flatMap(endEverything).map(ending => ({ ...ending, arePoliciesUnread: true }));
            return { ...NOTHING_FOUND, endings: [...swept.flatMap(endEverything), ...ofBlind], unread };
        }
        case 'grant-id':
            return findByIds(context, [target.id], accounts, before);
        case 'grant-ids':
            return findByIds(context, target.ids, accounts, before);
        case 'grants':
            return findHinted(context, target.grants, accounts, before);
    }
}
/** The failures of a target that nothing is known of: in an emergency a misspelt name must not look like success. */
function unknownIn(target, accounts) {
    switch (target.kind) {
        case 'user': {
            const names = accounts.map(({ name }) => name).join(', ');
            const message = `There is no IAM user ${target.user} in ${names}, and no open session of one. Check how the name is spelt`;
            return [{ message }];
        }
        case 'grant-id':
            return [unknownGrant(target.id)];
        // It is no failure if nothing exists; records and ids of a relay are reported one by one.
        case 'everything':
        case 'grants':
        case 'grant-ids':
            return [];
    }
}
const unknownGrant = (id) => ({
    message: `No grant ${id} is live, and the ledger of the last months shows none. Check the id: the comment on its pull request has it. To end all access of one user, give the user instead`,
});
/** Targets for ids alone: all terms are those of the policies that AWS has. */
async function findByIds(context, ids, accounts, before = NOTHING_FOUND) {
    const { held, unread } = await findHeld(context, ids, accounts);
    const now = context.clock.now();
    const own = [...held].flatMap(([id, policies]) => policies.flatMap(({ endings, coverage }) => endings.map(ending => ({ ...ending, grant: { id, opensAt: coverage?.notBefore ?? now } }))));
    // A policy may have been deleted since it was found.
    return { endings: [...own, ...(0,scope/* byEntries */.wn)(before.endings, accounts)], held, unread };
}
/** Targets for untrusted records, found by their ids in the accounts of the rules and in the accounts that the records name. */
async function findHinted(context, records, accounts, before = NOTHING_FOUND) {
    const own = before === NOTHING_FOUND ? records.map(accountOf) : [];
    const ids = records.map(({ id }) => id);
    const { held, unread } = await findHeld(context, ids, [...accounts, ...notAmong(accounts, own)]);
    const now = context.clock.now();
    const endings = records.flatMap(record => {
        const found = held.get(record.id) ?? [];
        const isHeldElsewhere = found.length === 0 && before.held.has(record.id);
        return isHeldElsewhere ? [] : endingsOfHint(record, found, accounts, now);
    });
    const again = (0,scope/* byEntries */.wn)(before.endings, accounts);
    return { endings: [...endings, ...again], held, unread };
}
/** Finds policies by their grant ids, under any user. */
async function findHeld(context, ids, accounts) {
    const { swept, failures: unread } = await (0,inventory_accounts/* readAccounts */.n)(context, accounts);
    const held = new Map();
    for (const id of new Set(ids)) {
        const found = swept.flatMap(each => heldUnder(each, id));
        if (found.length > 0)
            held.set(id, found);
    }
    return { held, unread };
}
/** Entries of `own` that are not in `accounts`, each once. */
function notAmong(accounts, own) {
    const keyOf = (account) => `${(0,rules/* accountKey */.LQ)(account)} ${account.region} ${account.roles.revoke}`;
    const known = new Set(accounts.map(keyOf));
    return [...new Map(own.map(account => [keyOf(account), account])).entries()].flatMap(([key, account]) => known.has(key) ? [] : [account]);
}

// EXTERNAL MODULE: ./build/services/revoking/run.js + 13 modules
var run = __webpack_require__(5303);
// EXTERNAL MODULE: ./build/shared/abort.js
var abort = __webpack_require__(3798);
// EXTERNAL MODULE: ./build/domain/follow-up/follow-up.js
var follow_up = __webpack_require__(6706);
// EXTERNAL MODULE: ./build/domain/revocation/waiting.js
var waiting = __webpack_require__(7465);
;// CONCATENATED MODULE: ./build/services/notify/task-queue.js
/**
 * Runs tasks one at a time, in the background: GitHub can take minutes to fail, and no end may wait for that. Tasks never
 * throw: what they return is added to `failures`.
 */
function createTaskQueue(failures) {
    let last = Promise.resolve();
    return {
        add: task => {
            last = last.then(async () => void failures.push(...(await task())));
        },
        done: () => last,
    };
}

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/config/rules-file.js + 6 modules
var rules_file = __webpack_require__(4128);
// EXTERNAL MODULE: ./build/domain/revocation/target.js
var revocation_target = __webpack_require__(3345);
// EXTERNAL MODULE: ./build/domain/grant/record.js
var grant_record = __webpack_require__(3995);
// EXTERNAL MODULE: ./build/services/context.js
var services_context = __webpack_require__(5114);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(6299);
// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(8977);
// EXTERNAL MODULE: ./build/domain/witness/record.js
var record = __webpack_require__(4188);
// EXTERNAL MODULE: ./build/services/witness/witness.js
var witness_witness = __webpack_require__(3566);
;// CONCATENATED MODULE: ./build/services/witness/grants.js






/** Reads the series of a grant in the bucket of each account, because its id does not name one. Never throws. */
async function readWitnessedGrant(witness, id, accounts) {
    const places = new Map(accounts.map(account => [`${(0,rules/* accountKey */.LQ)(account)} ${account.logs.bucket}`, account]));
    const read = await (0,witness_witness/* eachInWitness */.M)([...places.values()], account => witness.read(account, (0,keys/* grantSeries */.Qn)(id)));
    const all = read.flatMap(({ value }) => value ?? []);
    return {
        records: (0,record/* grantsWitnessed */.O4)(all).filter(record => record.id === id),
        state: stateOf(all),
        failures: (0,result/* distinct */.dM)((0,attempt/* failuresIn */.xM)(read)),
    };
}
function stateOf(records) {
    if (records.some(record => record?.kind === 'granted'))
        return 'given';
    return (0,record/* isWitnessed */.fd)(records) ? 'about-to-be' : 'unknown';
}

;// CONCATENATED MODULE: ./build/services/inventory/recorded.js



/**
 * Reads what witness and branch have under a grant id. Everyone who may push to the branch can take a record off it, or write
 * another one: so the witness is read as well, and a difference is reported.
 */
async function readRecorded({ ledger, witness }, id, accounts) {
    const [branch, witnessed] = await Promise.all([ledger.grants(id), readWitnessedGrant(witness, id, accounts)]);
    const onlyOnBranch = branch.records.filter(record => !witnessed.records.some(other => (0,grant_record/* isSameGrant */.$w)(record, other)));
    const difference = differenceBetween(branch, witnessed, onlyOnBranch);
    return {
        records: [...witnessed.records, ...onlyOnBranch],
        failures: [
            ...(branch.failure ? [branch.failure] : []),
            ...witnessed.failures,
            ...(difference === undefined ? [] : [differs(id, difference)]),
        ],
    };
}
/** What is not known is no difference, and neither is what a job is about to write down. */
function differenceBetween(branch, { records, state, failures }, onlyOnBranch) {
    if (onlyOnBranch.length > 0 && failures.length === 0) {
        if (state === 'unknown')
            return 'only the branch has a record';
        if (records.length > 0)
            return 'the records differ';
    }
    return branch.records.length === 0 && branch.failure === undefined && state === 'given'
        ? 'only the witness has a record'
        : undefined;
}
const differs = (id, what) => ({
    message: `The branch ${paths/* LEDGER_BRANCH */.jF} and the witness differ about grant ${id}: ${what}. Access was ended by what AWS has and by both`,
    remedy: `Find out who pushed to ${paths/* LEDGER_BRANCH */.jF}, and let nobody but GitHub Actions do it`,
});

;// CONCATENATED MODULE: ./build/services/inventory/compare-hints.js










/** The ids of a relay that neither AWS nor a record knows. While an account could not be read, an id may be of a grant there. */
const unknownAmong = (target, { unseen }, unread) => target.kind === 'grant-ids' && unread.length === 0
    ? [...unseen].flatMap(([id, why]) => (why === 'unknown' ? [unknownGrant(id)] : []))
    : [];
/**
 * Compares the records that were handed over with AWS, the witness, the ledger and the merge. Differences are reported and do
 * not prevent any end: what one of them does not have, another one may.
 */
async function compareHints(context, { ledger, merges, witness }, target, accounts, held) {
    const hints = hintsIn(target);
    const ids = [...new Set(hints.map(({ id }) => id))];
    const read = async (id) => [id, await readRecorded({ ledger, witness }, id, accounts)];
    const known = new Map(await (0,p_map/* default */.Ay)(ids, read, { concurrency: services_context/* CONCURRENCY */.i }));
    const recorded = [...known.values()].flatMap(({ records }) => records);
    // The account of a recorded grant may have been removed from the rules.
    const others = notAmong(accounts, recorded.map(accountOf));
    const elsewhere = others.length > 0 ? await findHeld(context, ids, others) : NOTHING_FOUND;
    const heldOf = (id) => held.get(id) ?? elsewhere.held.get(id) ?? [];
    const now = context.clock.now();
    const records = hints.flatMap(({ record }) => record ?? []);
    const { found, failures } = await merges.references(records.map(({ id }) => id));
    const differing = records.flatMap(record => differences(record, heldOf(record.id), known.get(record.id)?.records ?? [], {
        reference: found.get(record.id),
        isKnown: failures.length === 0,
    }));
    const unseen = ids.flatMap(id => {
        const { records = [], failures = [] } = known.get(id) ?? {};
        const isRecorded = records.length > 0 || failures.length > 0;
        return heldOf(id).length > 0 ? [] : [[id, isRecorded ? 'recorded' : 'unknown']];
    });
    // If AWS has the policy, a record of the same holder adds nothing.
    const addsHolder = ({ id, user }) => !heldOf(id).some(({ policy }) => policy.user === user);
    return {
        endings: recorded.filter(addsHolder).flatMap(record => endingsOfHint(record, heldOf(record.id), accounts, now)),
        unseen: new Map(unseen),
        unread: elsewhere.unread,
        failures: [...(0,result/* distinct */.dM)([...known.values()].flatMap(each => each.failures)), ...failures, ...differing],
    };
}
function hintsIn(target) {
    switch (target.kind) {
        case 'grants':
            return target.grants.map(record => ({ id: record.id, record }));
        case 'grant-id':
            return [{ id: target.id }];
        case 'grant-ids':
            return target.ids.map(id => ({ id }));
        case 'user':
        case 'everything':
            return [];
    }
}
function differences(hint, held, recorded, { reference, isKnown }) {
    const fromAws = differencesFromAws(hint, held);
    const isMergeOther = reference?.mergedAt === undefined
        ? isKnown
        : reference.pullRequest !== hint.pullRequest || (0,instant/* formatInstant */.r4)(reference.mergedAt) !== hint.mergedAt;
    const from = [
        ...(fromAws.length > 0 ? [`what AWS has under that id (${fromAws.join(', ')})`] : []),
        ...(recorded.some(record => !(0,grant_record/* isSameGrant */.$w)(record, hint)) ? ['the ledger'] : []),
        ...(isMergeOther ? ['the merge that GitHub has'] : []),
    ];
    if (from.length === 0)
        return [];
    return [
        {
            message: `The record of grant ${hint.id} differs from ${from.join(', and from ')}. Access was ended by what AWS has. Find out who started this run, and hand over only what mode \`grant\` puts out; and find out who wrote the other: in CloudTrail who called iam:PutUserPolicy, and who pushed to ${paths/* LEDGER_BRANCH */.jF}`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/modes/revoke/plan.js










const NOTHING = { endings: [], unread: [], failures: [], unseen: new Map() };
/** @param isWaiting whether the end of each record is waited for */
async function planRevoke(context, sources, target, isWaiting) {
    const { readCheckout, readRules, isDispatched } = sources;
    const checkout = (await (0,attempt/* attempt */.CD)(context, readCheckout)).value;
    const isOwn = target.kind === 'grants' && !isDispatched;
    // Records of a job of the same run hold everything that an end needs.
    const asked = isOwn && checkout ? Promise.resolve((0,result/* succeeded */.gq)(checkout)) : (0,attempt/* attempt */.CD)(context, readRules);
    // Without rules no account is known, but that of a record.
    const mayWait = target.kind !== 'grants' || (isWaiting && !isDue(context, target.grants));
    const known = checkout ?? (mayWait ? (await asked).value : undefined);
    const followUp = known?.ruleFile.rules.followUp ?? followUpOf(asked);
    if (isOwn) {
        const first = { ...NOTHING, endings: target.grants.map(revocation_target/* endingOf */.z) };
        return {
            followUp,
            accounts: accountsOf(known),
            further: Promise.resolve([]),
            first: [Promise.resolve(first)],
            rest: asked.then(rules => ({ ...NOTHING, failures: failuresOf(rules) })),
        };
    }
    const find = (accounts) => lookInto(context, () => findTarget(context, target, accounts, sources.wasGrantedTo));
    // An id that no account holds is ended by its record: of records, all have to have answered.
    const accounts = accountsOf(known);
    const first = (target.kind === 'grants' ? [accounts] : (0,rules/* groupByAccount */.WS)(accounts)).map(find);
    const rest = (0,attempt/* attempt */.CD)(context, async () => planRest(context, sources, target, { checkout, known, asked, first: joinFound(await Promise.all(first)) }));
    return {
        followUp,
        accounts,
        further: asked.then(({ value }) => (value ? (0,scope/* reachingFurther */.q9)(value.ruleFile.rules, known?.ruleFile.rules) : [])),
        first: first.map(async (found) => ({ ...(await found), failures: [] })),
        rest: rest.then(planned => (planned.ok ? planned.value : { ...NOTHING, unread: [planned.failure] })),
    };
}
const accountsOf = (known) => [...(known?.ruleFile.rules.accounts.values() ?? [])];
const outdatedIn = (known) => known?.outdated === undefined ? [] : [{ message: known.outdated }];
/** A mistake in the rules must not keep access open: with records, nothing is taken from them but the number of passes. */
function failuresOf(asked) {
    if (asked.ok)
        return outdatedIn(asked.value);
    const { passes, intervalMs } = rules_file/* DEFAULT_FOLLOW_UP */.q;
    const what = `Ended with the default of ${passes} passes, ${(0,instant/* formatDuration */.a3)(intervalMs)} apart`;
    return [{ message: `${(0,result/* describeFailure */.Ic)(asked.failure)} ${what}`, cause: asked.failure.cause }];
}
/** GitHub may take as long as this to fail. */
const GITHUB_TIMEOUT_MS = 5 * 60_000;
/** Whether one of these ends may come before GitHub has answered. */
const isDue = ({ clock }, grants) => grants.some(({ expiresAt }) => Date.parse(expiresAt) <= clock.now().getTime() + GITHUB_TIMEOUT_MS);
/** How many passes, as soon as the rules are there to say so; until then, and without them, the default. */
function followUpOf(asked) {
    let known = rules_file/* DEFAULT_FOLLOW_UP */.q;
    void asked.then(({ value }) => {
        if (value)
            known = value.ruleFile.rules.followUp;
    });
    return {
        ...rules_file/* DEFAULT_FOLLOW_UP */.q,
        get passes() {
            return known.passes;
        },
        get intervalMs() {
            return known.intervalMs;
        },
    };
}
/** What the rules of now reach and those of the checkout did not, and what the ledger has under an id. */
async function planRest(context, sources, target, given) {
    const { first, known, asked } = given;
    const [further, { value: tip }] = await Promise.all([planFurther(context, sources, target, given), asked]);
    const held = new Map([...further.held, ...first.held]);
    const compared = await compareHints(context, sources, target, accountsOf(tip ?? known), held);
    const endings = (0,scope/* notYetIn */.Pg)(first.endings, [...further.endings, ...compared.endings]);
    const unread = [...further.unread, ...compared.unread];
    const failures = [...further.failures, ...compared.failures];
    const unknownIds = unknownAmong(target, compared, [...first.unread, ...unread]);
    const isNothing = [unknownIds, first.endings, endings, first.unread, unread, failures].every(({ length }) => length === 0);
    return {
        endings,
        unseen: compared.unseen,
        unread,
        failures: isNothing ? unknownIn(target, accountsOf(tip ?? known)) : [...failures, ...unknownIds],
    };
}
async function planFurther(context, { wasGrantedTo }, target, given) {
    const { checkout, known, asked, first } = given;
    const rules = await asked;
    if (!rules.ok)
        return { ...NOTHING_FOUND, ...unknownWithout(rules.failure, target, checkout) };
    const tip = rules.value;
    const entries = (0,scope/* reachingFurther */.q9)(tip.ruleFile.rules, known?.ruleFile.rules);
    const found = entries.length === 0 ? NOTHING_FOUND : await findTarget(context, target, entries, wasGrantedTo, first);
    return { ...found, failures: outdatedIn(tip) };
}
const UNASKED = 'GitHub could not be asked for the rules of now, so access was ended by those of the checkout';
/** What is not known without the rules of now. By ids, access is looked for where it was given; a user may have some anywhere. */
function unknownWithout(why, target, checkout) {
    const isUserOrAll = target.kind === 'user' || target.kind === 'everything';
    if (checkout) {
        const outdated = outdatedIn(checkout);
        return isUserOrAll
            ? { unread: [(0,result/* explain */.WE)(`${UNASKED}, and accounts that are newer were not looked into`, why)], failures: outdated }
            : { unread: [], failures: [...outdated, (0,result/* explain */.WE)(UNASKED, why)] };
    }
    // No account is known but those of records.
    return target.kind === 'grants' ? { unread: [], failures: failuresOf((0,result/* failed */.gz)(why)) } : { unread: [why], failures: [] };
}
function describeEnding({ user, account, policies, expiresAt }) {
    const end = expiresAt ? `, which ends at ${(0,instant/* formatInstant */.r4)(expiresAt)}` : '';
    return `end ${policies.join(', ') || 'open sessions'} of ${user} in ${account.name}${end}`;
}

;// CONCATENATED MODULE: ./build/modes/revoke/follow-up.js






/**
 * Waits for the end of each grant, and ends it. What ends later than this job may live goes to a fresh run or to the sweep,
 * as the rules say.
 */
async function followUp(context, notifier, { endings, failures: before }, settings) {
    const { clock, log, signal } = context;
    const failures = [...before];
    const tasks = createTaskQueue(failures);
    const handedOver = [];
    let startedAt;
    const relay = async (some) => {
        const failed = await notifier.relay((0,follow_up/* followUpsOf */.lP)(expiringIn(some), settings, clock.now()));
        const to = failed.length > 0 ? 'sweep' : 'relay';
        handedOver.push(...some.map(ending => ({ ending, to })));
        return failed;
    };
    const revocations = await (0,run/* runRevocations */.r)(context, endings, settings, {
        begin: (ending, now) => {
            startedAt ??= now;
            return (0,waiting/* waitingFor */.Fz)(ending, settings, startedAt);
        },
        warn: some => tasks.add(async () => (signal.aborted ? [] : notifier.warn(some))),
        handOver: some => {
            const to = settings.beyond === 'relay' ? 'handed over to the next run' : 'left to the sweep';
            for (const ending of some)
                log(`${to}: ${describeEnding(ending)}`);
            if (settings.beyond === 'relay')
                tasks.add(() => relay(some));
            else
                handedOver.push(...some.map(ending => ({ ending, to: 'sweep' })));
        },
    });
    await tasks.done();
    return { revocations, handedOver, failures };
}
/** Each grant once, with its first end: a grant may have a target for each region. */
function expiringIn(targets) {
    const ends = new Map();
    for (const { grant, expiresAt } of targets) {
        if (!grant || !expiresAt)
            continue;
        const known = ends.get(grant.id);
        if (!known || expiresAt < known)
            ends.set(grant.id, expiresAt);
    }
    return [...ends].map(([id, end]) => ({ id, expiresAt: (0,instant/* formatInstant */.r4)(end) }));
}

// EXTERNAL MODULE: ./build/services/inventory/coverage.js
var coverage = __webpack_require__(298);
;// CONCATENATED MODULE: ./build/modes/revoke/look-ahead.js




/** All of a dry run: what would be ended now. */
async function previewRevocation(context, endings) {
    const ending = new Set(endings.flatMap(({ policies }) => policies));
    const looks = await (0,attempt/* inTurn */.lo)(endings, each => (0,attempt/* attemptEvenWhenStopped */.d$)(context, async () => {
        const { user, owner } = each;
        const access = await context.aws.connect('revoke', each, owner === undefined ? [user] : []);
        const claims = owner === undefined ? await claimsOn(context, access, each, ending) : [{ scope: each, live: [] }];
        return { ending: each, ...(0,revocation/* planClaims */.Jt)(claims, await access.ssm.openSessions()) };
    }));
    return { plan: looks.flatMap(({ value }) => value ?? []), unread: (0,attempt/* failuresIn */.xM)(looks) };
}
/** Its user, and who else holds policies that the user does not have: that may be the same user, renamed. */
async function claimsOn({ clock }, access, ending, policies) {
    const own = (await access.iam(ending.user).policyNames(ending.user)) ?? [];
    const sought = ending.policies.filter(name => !own.includes(name));
    const held = sought.length > 0 ? (0,inline_policies/* heldPolicies */.a)(await access.directory.inlinePolicies(), n => sought.includes(n)) : [];
    const claims = [];
    for (const user of new Set([ending.user, ...held.map(policy => policy.user)]))
        claims.push({
            scope: { ...ending, user },
            live: await (0,coverage/* readLiveCoverage */.L)(access.iam(user), user, policies, clock.now()),
        });
    return claims;
}

;// CONCATENATED MODULE: ./build/services/witness/stop.js






/**
 * Writes an emergency stop down in every account, whether access is found there or not: a job may be between its last look and
 * its write, and then reads this (docs/design.md §11). Never throws.
 */
async function witnessStop(witness, target, accounts, now) {
    const places = new Map([...accounts].map(account => [`${(0,rules/* accountKey */.LQ)(account)} ${account.logs.bucket}`, account]));
    const stop = { kind: 'stopped', name: 'stopped', record: target };
    const added = await (0,witness_witness/* eachInWitness */.M)([...places.values()], account => witness.add(account, seriesOf(target, now), stop));
    return (0,attempt/* failuresIn */.xM)(added).map(failure => (0,result/* explain */.WE)(UNWITNESSED, failure));
}
const UNWITNESSED = 'This stop is not witnessed in one account, so a job that was granting there may not have heard of it: run it again';
function seriesOf(target, now) {
    const month = (0,instant/* formatInstant */.r4)(now).slice(0, 7);
    switch (target.kind) {
        case 'user':
            return (0,keys/* stopSeries */.wV)(month, target.user);
        case 'everything':
            return (0,keys/* stopSeries */.wV)(month);
        case 'grant-id':
            return (0,keys/* grantSeries */.Qn)(target.id);
    }
}

;// CONCATENATED MODULE: ./build/modes/revoke/stop.js






const INTERRUPTED = {
    message: 'Stopped before this stop was written down everywhere, and before a second look: run it again',
};
/** Writes the stop down beside the work: no end waits for it. */
function beginStop(context, { witness, wasGrantedTo }, target, { accounts, further }) {
    const { clock, signal } = context;
    const write = (some) => witnessStop(witness, target, some, clock.now());
    const witnessed = Promise.all([write(accounts), further.then(write)]).then(failures => (0,result/* distinct */.dM)(failures.flat()));
    return {
        witnessed: (0,abort/* untilAborted */.E)(signal, witnessed, () => [INTERRUPTED]),
        async lookAgain(ended) {
            if (signal.aborted)
                return { ...NOTHING, unread: [INTERRUPTED] };
            const known = new Set(ended.flatMap(({ ending }) => ending.policies));
            const all = [...accounts, ...(await further)];
            const { value, failure } = await (0,attempt/* attempt */.CD)(context, () => findTarget(context, target, all, wasGrantedTo));
            if (!value)
                return { ...NOTHING, unread: failure ? [failure] : [] };
            const isNew = ({ policies }) => policies.some(name => !known.has(name));
            return { ...NOTHING, endings: value.endings.filter(isNew), unread: value.unread };
        },
    };
}

;// CONCATENATED MODULE: ./build/modes/revoke/revoke.js









/**
 * Ends access, in passes that prove it (docs/design.md §8): what AWS and the checkout tell of, account by account as soon as it
 * has answered; and beside it, as soon as GitHub has answered, what they did not know. People are told when all of it is done.
 */
async function revoke(context, options) {
    const { target, wait, dryRun, notifier } = options;
    const isFollowUp = target.kind === 'grants' || target.kind === 'grant-ids';
    const isWaiting = wait && isFollowUp;
    const plan = await planRevoke(context, options, target, isWaiting);
    if (dryRun)
        return preview(context, plan);
    const stop = isFollowUp ? undefined : beginStop(context, options, target, plan);
    const later = untilStopped(context, plan.rest);
    const carryOutAll = (plans) => allDone(plans.map(async (each) => carryOut(context, notifier, await each, plan.followUp, isWaiting)));
    const carriedOut = [...(await carryOutAll([...plan.first, later]))];
    const unwitnessed = (await stop?.witnessed) ?? [];
    if (stop)
        carriedOut.push(...(await carryOutAll([stop.lookAgain(carriedOut.flatMap(({ revocations }) => revocations))])));
    const all = carriedOut.flatMap(({ revocations }) => revocations);
    const { told, notes, unknown } = sortBySight(all, (await later).unseen);
    for (const note of notes)
        context.log(note);
    const untold = isWaiting ? await notifier.close(told) : await notifier.tell(told);
    return {
        plan: [],
        revocations: all,
        handedOver: carriedOut.flatMap(({ handedOver }) => handedOver),
        notes,
        unread: (0,result/* distinct */.dM)(carriedOut.flatMap(({ unread }) => unread)),
        failures: (0,result/* distinct */.dM)([...carriedOut.flatMap(({ failures }) => failures), ...unknown, ...unwitnessed, ...untold]),
    };
}
/** What goes wrong in one account leaves the passes of the others to their end. */
async function allDone(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
/** The runner kills a job seconds after it has told it to stop: then there is no time for an answer of GitHub. */
function untilStopped({ signal }, rest) {
    const without = { ...NOTHING, unread: [{ message: 'Stopped before GitHub had said what else there is to end' }] };
    return (0,abort/* untilAborted */.E)(signal, rest, () => without);
}
async function carryOut(context, notifier, plan, settings, isWaiting) {
    for (const ending of plan.endings)
        context.log(`plan: ${describeEnding(ending)}`);
    const { unread } = plan;
    if (isWaiting)
        return { ...(await followUp(context, notifier, plan, settings)), unread };
    return {
        revocations: await (0,run/* runRevocations */.r)(context, plan.endings, settings),
        handedOver: [],
        unread,
        failures: plan.failures,
    };
}
async function preview(context, { first, rest }) {
    const plans = await Promise.all([...first, rest]);
    const endings = plans.flatMap(plan => plan.endings);
    for (const ending of endings)
        context.log(`plan: ${describeEnding(ending)}`);
    const { plan, unread } = await previewRevocation(context, endings);
    return {
        plan,
        revocations: [],
        handedOver: [],
        notes: [],
        unread: (0,result/* distinct */.dM)([...plans.flatMap(each => each.unread), ...unread]),
        failures: (0,result/* distinct */.dM)(plans.flatMap(each => each.failures)),
    };
}
/**
 * Sorts out grants of which AWS had nothing, neither before the passes nor in any of them: the id may be made up, so no end is
 * recorded or told. It is a failure only if the ledger does not know the grant either.
 */
function sortBySight(revocations, unseen) {
    const idOf = ({ ending }) => ending.grant?.id ?? '';
    const seen = new Set(revocations.filter(scope/* sawAnything */.QL).map(idOf));
    const isUnseen = (revocation) => unseen.has(idOf(revocation)) && !(0,scope/* sawAnything */.QL)(revocation);
    const ids = [...new Set(revocations.filter(isUnseen).map(idOf))].filter(id => !seen.has(id));
    return {
        told: revocations.filter(revocation => !isUnseen(revocation)),
        notes: ids.filter(id => unseen.get(id) === 'recorded').map(nothingSeen),
        unknown: ids.filter(id => unseen.get(id) === 'unknown').map(unknownGrant),
    };
}
const nothingSeen = (id) => `AWS had nothing of grant ${id}: no policy, and no open session. So no end of it was recorded or told`;

;// CONCATENATED MODULE: ./build/modes/revoke/index.js









async function runRevoke(machine, inputs) {
    const { runner, base, clock, stop } = machine;
    // Told to stop, the job has seconds: GitHub is asked once more, and not waited for.
    const interruptibleClock = { ...clock, sleep: (ms) => clock.sleep(ms, stop.signal) };
    const [git, github, aws] = await Promise.all([
        machine.git(inputs),
        machine.github(inputs.githubToken, interruptibleClock),
        machine.aws('revoke'),
    ]);
    const context = { ...base, aws };
    const readTipRules = async () => {
        const tip = await github.tip(await github.defaultBranch());
        return (0,known_rules/* readKnownRules */.D)(github, git, inputs.config, { tip, checkout: tip });
    };
    const readCheckout = (0,memoize/* lazyAsync */.z)(() => (0,known_rules/* readCheckoutRules */.W)(git, inputs.config));
    const run = machine.runUrl();
    const ledger = (0,ledger_ledger/* openLedger */.a)(context, github);
    const { witness, recorder } = (0,ledger_recorder/* openRecording */.a)(context, github, {
        role: 'revoke',
        run,
        dryRun: inputs.dryRun,
        accounts: async () => ((await readCheckout()) ?? (await readTipRules())).ruleFile.rules.accounts.values(),
    });
    const merges = (0,ledger_merges/* openMerges */.s)(context, github);
    const options = {
        ...inputs,
        // Only a push or a schedule hands over records that are the outputs of a job of the same run.
        isDispatched: !['push', 'schedule'].includes(runner.environment('GITHUB_EVENT_NAME')),
        readCheckout,
        readRules: readTipRules,
        ledger,
        witness,
        merges,
        wasGrantedTo: readBeneficiaries(git, inputs),
        notifier: (0,notifier/* createNotifier */.T)(context, github, recorder, merges, { ...inputs, run }),
    };
    return reportRevoke(runner, await revoke(context, options));
}


/***/ }),

/***/ 6800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   p: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1026);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3731);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1172);
/* harmony import */ var _file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);





/** How many digits of the merge commit policy names contain. */
const BEGINNING = 12;
/**
 * Uses a number of git processes that depends on the commits that are read, not on the files: one commit may have added a
 * thousand grants.
 */
async function readBranch(git, tip, { requests }, rules) {
    const dated = await git.firstParentLine(tip);
    const line = dated.map((commit, age) => {
        const before = dated[age + 1]?.sha;
        return { ...commit, age, ...(before !== undefined && { before }) };
    });
    const byBeginning = new Map(line.map(commit => [commit.sha.slice(0, BEGINNING), commit]));
    const changes = await git.changesOf(line, requests);
    const changesOf = ({ sha }) => changes.get(sha) ?? [];
    const read = readerOf(git, requests, rules, changes);
    const byPath = new Map();
    for (const commit of line) {
        for (const change of changesOf(commit)) {
            const versions = byPath.get(change.path) ?? [];
            byPath.set(change.path, versions);
            versions.push({ ...commit, entries: (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .lazyAsync */ .z)(() => read(commit.sha, change)) });
        }
    }
    return {
        tip,
        landed: beginning => byBeginning.get(beginning.slice(0, BEGINNING)),
        versions: path => byPath.get(path) ?? [],
        touching: line.flatMap(commit => {
            const touched = changesOf(commit).map(({ path }) => path);
            return touched.length > 0 ? [{ ...commit, paths: touched }] : [];
        }),
    };
}
/** Reads a file at a commit; all files of a commit are read at once. */
function readerOf(git, requests, rules, changes) {
    const blobsOf = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)((sha) => git.readBlobs((changes.get(sha) ?? []).flatMap(change => ('blobSha' in change ? change.blobSha : []))));
    return async (sha, change) => {
        const blob = 'blobSha' in change ? (await blobsOf(sha)).get(change.blobSha) : undefined;
        const file = blob && 'mode' in change ? { mode: change.mode, bytes: blob.bytes } : undefined;
        const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(change.path, (0,_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .contentOf */ .$E)(file), requests);
        return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveByAny */ .mg)(written, [await rules.accountsAt(sha), rules.accountsNow]);
    };
}
/**
 * The version that added an entry: the oldest of the unbroken run of versions from `versions[0]` backwards that contain it. A
 * version that cannot be read is skipped.
 */
async function additionOf(versions, entry) {
    let found;
    for (const version of versions) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .F)(other, entry)))
            break;
        found = version;
    }
    return found;
}


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readKnownRules),
/* harmony export */   W: () => (/* binding */ readCheckoutRules)
/* harmony export */ });
/* harmony import */ var _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4128);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4757);




/** How far back to look for readable rules. */
const MOST_VERSIONS = 100;
/**
 * The rules of the default branch; or the last readable ones of the checkout, because a mistake in them must not keep access
 * open.
 */
async function readKnownRules(github, git, path, at) {
    try {
        return { ruleFile: await (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .readRules */ .Kc)(github, path, at.tip) };
    }
    catch (error) {
        if (!(error instanceof _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .F))
            throw error;
        // Without a checkout there are no earlier rules.
        const ruleFile = await lastReadable(git, path, at.checkout).catch(() => undefined);
        if (!ruleFile)
            throw error;
        return { ruleFile, outdated: outdatedBy((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)) };
    }
}
/**
 * The rules of the checkout, without asking GitHub: those of its commit, or the last readable ones before it. `undefined`
 * without a checkout or rules. They may end access and not grant it: nothing shows that the checkout is on the default
 * branch, or current.
 */
async function readCheckoutRules(git, path) {
    const head = await git.head();
    const ruleFile = await lastReadable(git, path, head);
    if (!ruleFile)
        return undefined;
    const wrong = await mistakeIn(git, path, head);
    return { ruleFile, ...(wrong !== undefined && { outdated: outdatedBy(wrong) }) };
}
const outdatedBy = (mistake) => `${mistake} The last rules that could be read count: they end access, and grant none`;
/** Why the rules of a commit cannot be read; `undefined` if they can. */
async function mistakeIn(git, path, sha) {
    const file = await git.readFile(sha, path);
    if (!file || !(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainFile */ .Dn)(file))
        return `There is no rule file ${path} in the checkout (commit ${sha.slice(0, 12)}).`;
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .N)(path, file.bytes);
    return parsed.ok ? undefined : (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(new _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .F(parsed.problems));
}
async function lastReadable(git, path, checkout) {
    for (const version of await git.history(checkout, path, MOST_VERSIONS)) {
        const file = await git.readFile(version, path);
        const parsed = file && (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainFile */ .Dn)(file) ? (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .N)(path, file.bytes) : undefined;
        if (file && parsed?.ok)
            return { rules: parsed.value, blobSha: file.sha };
    }
    return undefined;
}


/***/ }),

/***/ 960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readAccounts)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(606);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _domain_reconcile_inline_policies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8084);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3138);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(840);






/** Accounts that are read concurrently. */
const CONCURRENCY = 8;
/** Reads all accounts of the rules concurrently. An account that fails does not stop the others. */
async function readAccounts(context, accounts) {
    const read = await (0,p_map__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .Ay)((0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .groupByAccount */ .WS)(accounts), entries => readAccount(context, entries), {
        concurrency: CONCURRENCY,
    });
    return {
        swept: read.flatMap(({ swept }) => swept ?? []),
        blind: read.flatMap(({ blind }) => blind ?? []),
        failures: read.flatMap(({ failures }) => failures),
    };
}
/** Reads the open sessions before the policies: so the policy of every listed session is listed too. */
async function readAccount(context, entries) {
    const attempt = (call) => (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptEvenWhenStopped */ .d$)(context, call);
    const regions = await (0,p_map__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .Ay)(entries, async (account) => {
        const access = await attempt(() => context.aws.connect('sweep', { account, role: account.roles.revoke }, []));
        const open = access.ok ? await attempt(() => access.value.ssm.openSessions()) : undefined;
        return { account, access, open };
    });
    const policies = await readPolicies(context, regions.flatMap(({ access }) => access.value ?? []));
    const sessions = new Map();
    for (const { account, open } of regions)
        if (open?.ok)
            sessions.set(account, open.value);
    const seen = { entries, policies: policies.value ?? [], sessions };
    const failures = (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .failuresIn */ .xM)([...regions.flatMap(({ access, open }) => (open ? [access, open] : [access])), policies]);
    return { ...(policies.ok ? { swept: seen } : { blind: seen }), failures: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .distinct */ .dM)(failures) };
}
/** IAM is one for all regions: the first answer is enough. */
async function readPolicies(context, accesses) {
    let read = (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({ message: 'No region of this account could be connected to' });
    for (const { directory } of accesses) {
        read = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptEvenWhenStopped */ .d$)(context, async () => (0,_domain_reconcile_inline_policies_js__WEBPACK_IMPORTED_MODULE_5__/* .heldPolicies */ .a)(await directory.inlinePolicies(), _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU));
        if (read.ok)
            break;
    }
    return read;
}


/***/ }),

/***/ 9511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readPolicyScopes)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9592);

/** `moved`: policies that other users hold, as listed. */
async function readPolicyScopes(iam, user, policies, moved) {
    const grants = moved.map(({ document }) => (0,_domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyDocument */ .X)(document));
    for (const name of policies) {
        const document = await iam.policy(user, name);
        grants.push(document === undefined ? undefined : (0,_domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyDocument */ .X)(document));
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

/***/ 2726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ openMerges)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1172);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(840);




function openMerges({ debug }, github) {
    const mergeAt = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__/* .memoizeAsync */ .T)(beginning => findMerge(github, beginning));
    return {
        async references(ids) {
            const found = new Map();
            // Stop after a failure: the next request would take as long to fail, for up to a thousand grants.
            const { ok, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptEvenWhenStopped */ .d$)({ debug }, async () => {
                for (const id of ids) {
                    const merge = await mergeAt((0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(id));
                    if (merge)
                        found.set(id, { id, ...merge });
                }
            });
            const what = 'GitHub could not be asked which pull requests gave these grants, so not every end is told on one';
            return { found, failures: ok ? [] : [(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(what, failure)] };
        },
    };
}
async function findMerge(github, beginning) {
    const commit = await github.resolveCommit(beginning);
    const pull = commit === undefined ? undefined : await github.mergedPullRequestOf(commit);
    // A commit of a pull request that is not its merge commit granted nothing.
    if (!pull?.mergedAt || pull.mergeCommitSha !== commit)
        return undefined;
    return { mergedAt: pull.mergedAt, pullRequest: pull.number };
}


/***/ }),

/***/ 8292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ keepComments)
});

;// CONCATENATED MODULE: ./build/domain/follow-up/grant-update.js
/**
 * Groups the messages of a pull request about grants that end together: a job's token has 1,000 requests an hour, and one
 * pull request may have as many grants. Messages without a pull request are dropped.
 */
function groupByComment(news) {
    const together = new Map();
    for (const { grant, endsAt, about } of news) {
        const { id, pullRequest } = grant;
        if (pullRequest === undefined)
            continue;
        const key = `${pullRequest} ${endsAt?.getTime()}`;
        const one = together.get(key) ?? { pullRequest, id, about: new Set() };
        if (id < one.id)
            one.id = id;
        one.about.add(about);
        together.set(key, one);
    }
    return [...together.values()].map(({ about, ...rest }) => ({ ...rest, about: [...about] }));
}

// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
;// CONCATENATED MODULE: ./build/services/notify/comments.js


/** Keeps one comment per topic for the grants of a pull request that end together. Never throws: returns the failures. */
async function keepComments(context, github, topic, news, write) {
    const failures = [];
    for (const { pullRequest, id, about } of groupByComment(news)) {
        const marker = `<!-- jit-ssm-access: ${topic} ${id} -->`;
        const tell = () => github.upsertComment(pullRequest, marker, write(about));
        failures.push(...(await (0,attempt/* attemptOrExplain */.uV)(context, `Pull request #${pullRequest} could not be told`, tell)));
    }
    return failures;
}


/***/ }),

/***/ 4410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createNotifier)
});

// EXTERNAL MODULE: ./build/domain/follow-up/follow-up.js
var follow_up = __webpack_require__(6706);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/omitted-note.js
var omitted_note = __webpack_require__(8420);
// EXTERNAL MODULE: ./build/render/revocation.js
var render_revocation = __webpack_require__(1773);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(2346);
;// CONCATENATED MODULE: ./build/render/ending-comment.js




/** GitHub accepts 65,536 characters in a comment. What does not fit is counted. */
const BUDGET_BYTES = 40_000;
/**
 * The comment on a pull request shortly before access ends, for one or several users. `requests`: the folder of the request
 * files.
 */
function renderEndings(endings, requests) {
    const [first, ...others] = endings;
    if (others.length === 0)
        return renderEnding(first, requests);
    return (0,markdown.md) `### ⏰ Access ends${whenOf(first)}

${listed(endings, ({ user, account, instances }) => (0,markdown.md) `${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account.name)}${placesOf(instances)}`)}

From then on AWS refuses new sessions, and open sessions are closed. Save your work before then.

${goOn((0,markdown.md) `one of these requests`, `${requests}USER.yaml`)}`;
}
function renderEnding({ user, account, instances, expiresAt }, requests) {
    return (0,markdown.md) `### ⏰ Access of ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account.name)} ends${whenOf({ expiresAt })}

From then on AWS refuses new sessions, and open sessions${placesOf(instances)} are closed. Save your work before then.

${goOn((0,markdown.md) `this request`, `${requests}${user}.yaml`)}`;
}
const goOn = (what, file) => (0,markdown.md) `**To go on**, open a pull request that changes ${what} in ${(0,markdown/* code */.aY)(file)}: its reason or its duration. Once it is approved and merged, the duration counts from that merge, and sessions that the new grant covers stay open.`;
/** The same comment after access has ended. Ends that are not proven come first. */
function renderAllEnded(revocations) {
    const [first, ...others] = revocations;
    if (others.length === 0)
        return renderEnded(first);
    const unproven = revocations.filter(({ verdict }) => verdict !== 'clean');
    const clean = revocations.filter(({ verdict }) => verdict === 'clean');
    const title = unproven.length > 0
        ? (0,markdown.md) `❌ Access is not proven to have ended for ${unproven.length} of`
        : (0,markdown.md) `🔒 Access has ended for all`;
    return (0,markdown.md) `### ${title} ${revocations.length}

${listed([...unproven, ...clean], renderOneEnded)}`;
}
function renderEnded(revocation) {
    const { ending, verdict } = revocation;
    const title = verdict === 'clean' ? (0,markdown.md) `🔒 Access of` : (0,markdown.md) `❌ Access of`;
    const head = (0,markdown.md) `### ${title} ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)} ${verdict === 'clean' ? (0,markdown.md) `has ended` : (0,markdown.md) `is not proven to have ended`}`;
    return (0,markdown/* join */.fj)([head, (0,render_revocation/* verdictOf */.V)(revocation), ...leftOpen(revocation)], '\n\n');
}
function renderOneEnded(revocation) {
    const { ending, verdict } = revocation;
    const who = (0,markdown.md) `${verdict === 'clean' ? (0,markdown.md) `🔒` : (0,markdown.md) `❌`} ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)}:`;
    return (0,markdown/* join */.fj)([who, (0,render_revocation/* verdictOf */.V)(revocation), ...leftOpen(revocation)], ' ');
}
function leftOpen({ passes }) {
    const left = passes.at(-1)?.covered ?? [];
    return left.length > 0 ? [(0,markdown.md) `Left open, for another live grant covers them: ${(0,markdown/* codes */.F4)(left.map(({ id }) => id))}.`] : [];
}
function listed(parts, write) {
    const fitting = (0,within_budget/* takeWithinBudget */.M)(parts, BUDGET_BYTES, part => (0,markdown.md) `- ${write(part)}`).map(([, text]) => text);
    const rest = parts.length - fitting.length;
    const more = rest > 0 ? [(0,markdown.md) `- ${(0,omitted_note/* omittedNote */.V)(rest)}`] : [];
    return (0,markdown/* join */.fj)([...fitting, ...more], '\n');
}
const whenOf = ({ expiresAt }) => expiresAt ? (0,markdown.md) ` at ${(0,markdown/* instant */.uR)(expiresAt)}` : (0,markdown.md) ` soon`;
const placesOf = (instances) => instances === 'any' ? (0,markdown.md) `` : (0,markdown.md) ` to ${(0,markdown/* codes */.F4)(instances)}`;

// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(5743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
// EXTERNAL MODULE: ./build/services/notify/comments.js + 1 modules
var comments = __webpack_require__(8292);
;// CONCATENATED MODULE: ./build/services/notify/notifier.js







function createNotifier(context, github, recorder, merges, { requests, run, relayWorkflow, logsWorkflow }) {
    const { clock, log } = context;
    /** Looks up merges on GitHub for targets that do not come from a job of this run. */
    const askFor = (endings) => merges.references(endings.flatMap(ending => (isToldBy(ending) ? [] : idsIn(ending))));
    /** The ends, each with its grants, and what could not be found out. */
    const endsOf = async (revocations) => {
        const { found, failures } = await askFor(revocations.map(({ ending }) => ending));
        const ends = revocations.map(revocation => ({ revocation, grants: grantsOf(revocation.ending, found) }));
        return { ends, failures };
    };
    const tellOf = async (ends) => {
        const failures = (await recorder.add((0,files/* endRecords */.sp)(ends, { at: clock.now(), run }), 'ends')).map(unrecorded);
        const news = ends.filter(isTold).flatMap(newsOfEnd);
        return [...failures, ...(await (0,comments/* keepComments */.W)(context, github, 'end', news, renderAllEnded))];
    };
    const lookAfter = async (ends) => {
        const grants = ends.filter(isTold).flatMap(end => end.grants);
        const ids = [...new Set(grants.flatMap(({ id, pullRequest }) => (pullRequest === undefined ? [] : id)))];
        if (ids.length === 0)
            return [];
        return (0,attempt/* attemptOrExplain */.uV)(context, 'The last look at the transcripts could not be started; start it by hand', async () => {
            for (const some of inParts(ids, IDS_A_RUN))
                await github.dispatchWorkflow(logsWorkflow, { 'grant-id': some.join(' '), 'last-look': 'true' });
            log(`a run of ${logsWorkflow} looks at the transcripts of ${ids.join(', ')}`);
        });
    };
    return {
        async warn(endings) {
            const { found, failures } = await askFor(endings);
            const news = endings.flatMap(ending => grantsOf(ending, found).map(grant => newsOf(ending, grant, ending)));
            return [
                ...failures,
                ...(await (0,comments/* keepComments */.W)(context, github, 'end', news, about => renderEndings(about, requests))),
            ];
        },
        async tell(revocations) {
            const { ends, failures } = await endsOf(revocations);
            return [...failures, ...(await tellOf(ends))];
        },
        async close(revocations) {
            const { ends, failures } = await endsOf(revocations);
            return [...failures, ...(await tellOf(ends)), ...(await lookAfter(ends))];
        },
        relay: followUps => (0,attempt/* attemptOrExplain */.uV)(context, 'The next run could not be started, so access ends by its policy and the sweep alone', async () => {
            for (const batch of (0,follow_up/* inBatches */.oq)((0,follow_up/* byIds */.EI)(followUps)))
                await github.dispatchWorkflow(relayWorkflow, { 'follow-ups': JSON.stringify(batch) });
            log(`relayed to a fresh run of ${relayWorkflow}`);
        }),
    };
}
/** The ledger is the only record of an end, and it keeps a grant from being written again: AWS keeps none. */
const unrecorded = (failure) => ({
    message: `${(0,result/* clauseOf */.pQ)(failure)}. Without a record of its end, a re-run of the grant job or the sweep with \`repair\` gives again what was ended before its time: take the request off the default branch`,
    cause: failure.cause,
});
/** GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches). */
const IDS_A_RUN = 2_000;
const inParts = (ids, size) => Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));
/** Whether the target names its pull request. An id alone may be made up. */
const isToldBy = ({ grant }) => grant?.pullRequest !== undefined;
const idsIn = ({ grant, policies }) => (grant ? [grant.id] : (0,policy_name/* grantIdsIn */.C$)(policies));
/** The grants that end: as the target names them, or else those that GitHub knows under its ids. */
const grantsOf = (ending, found) => ending.grant && isToldBy(ending)
    ? [ending.grant]
    : idsIn(ending).map(id => ({ ...ending.grant, ...(found.get(id) ?? { id }) }));
/** An interrupted revocation is not reported as an end. */
const isTold = ({ revocation }) => revocation.verdict !== 'interrupted';
const newsOfEnd = ({ revocation, grants }) => grants.map(grant => newsOf(revocation.ending, grant, revocation));
function newsOf({ policies }, grant, about) {
    const policy = policies.map(policy_name/* parsePolicyName */.hm).find(parsed => parsed?.grantId === grant.id);
    return { grant, about, ...(policy && { endsAt: policy.expiresAt }) };
}


/***/ }),

/***/ 3798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted),
/* harmony export */   u: () => (/* binding */ onAbort)
/* harmony export */ });
/** Calls `listener` when `signal` is aborted, or at once if it already is. Returns a function that removes the listener. */
function onAbort(signal, listener) {
    if (signal.aborted)
        listener();
    else
        signal.addEventListener('abort', listener, { once: true });
    return () => signal.removeEventListener('abort', listener);
}
/** Settles like `work`; once `signal` is aborted, resolves with the result of `instead` without waiting for `work`. */
async function untilAborted(signal, work, instead) {
    let unlink = () => { };
    const aborted = new Promise(resolve => {
        unlink = onAbort(signal, resolve);
    });
    try {
        return await Promise.race([work, aborted.then(instead)]);
    }
    finally {
        unlink();
    }
}


/***/ })

};

