export const id = 8409;
export const ids = [8409];
export const modules = {

/***/ 88409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRevoke: () => (/* binding */ runRevoke)
});

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal_principal = __webpack_require__(92390);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(51172);
// EXTERNAL MODULE: ./build/services/history/branch.js
var branch = __webpack_require__(86800);
// EXTERNAL MODULE: ./build/services/history/rules.js
var history_rules = __webpack_require__(34757);
;// CONCATENATED MODULE: ./build/services/history/beneficiaries.js






/** Versions that are read concurrently: each takes git processes. */
const CONCURRENCY = 4;
/** How many versions of the rule file are read: a grant lives for days at most. */
const MOST_VERSIONS = 50;
/**
 * Decides by the history of the request file and of the rules in the checkout: the digest in the policy name includes the name of
 * whom it is for.
 */
function readBeneficiaries(git, paths) {
    // Each version is resolved with the accounts of the rules at that time: only requests that could be granted count.
    const rules = (0,history_rules/* openRulesHistory */.sN)(git, paths.config);
    const history = (0,memoize/* lazyAsync */.z)(async () => (0,branch/* readBranch */.pG)(git, await git.head(), paths, rules));
    const digests = (0,memoize/* memoizeAsync */.T)(async (user) => {
        const versions = (await history()).versions(`${paths.requests}${user}.yaml`);
        const entries = await (0,p_map/* default */.Ay)(versions, version => version.entries(), { concurrency: CONCURRENCY });
        return new Set(entries.flatMap(each => each ?? []).map(({ digest }) => digest));
    });
    const rulesSoFar = (0,memoize/* lazyAsync */.z)(async () => {
        const head = await git.head();
        const versions = await git.history(head, paths.config, MOST_VERSIONS);
        return (0,p_map/* default */.Ay)([head, ...versions], sha => rules.at(sha), { concurrency: CONCURRENCY });
    });
    return {
        async wasGrantedTo(user, { digest, mergeSha }) {
            if ((await digests(user)).has(digest))
                return true;
            return (await history()).landed(mergeSha) ? false : undefined;
        },
        rolesOf: (0,memoize/* memoizeAsync */.T)(async (user) => rolesIn(await rulesSoFar(), user)),
    };
}
/** `versions`: the newest first. */
function rolesIn(versions, user) {
    const [now, ...before] = versions.map(rules => ('rules' in rules ? roleIn(rules, user) : undefined));
    const others = before.filter(role => role !== undefined).filter(role => !now || !(0,principal_principal/* isSamePrincipal */.xH)(role, now));
    const former = others.filter((role, index) => others.findIndex(other => (0,principal_principal/* isSamePrincipal */.xH)(role, other)) === index);
    return { ...(now && { now }), former };
}
function roleIn(rules, user) {
    const name = [...rules.people.keys()].find(person => person.toLowerCase() === user.toLowerCase());
    const subject = name === undefined ? undefined : (0,rules_rules/* subjectNamed */.IX)(rules, name);
    return subject?.kind === 'assumed-role' ? subject : undefined;
}

// EXTERNAL MODULE: ./build/services/history/known-rules.js
var known_rules = __webpack_require__(69999);
// EXTERNAL MODULE: ./build/services/ledger/ledger.js + 2 modules
var ledger_ledger = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/services/ledger/merges.js
var ledger_merges = __webpack_require__(42726);
// EXTERNAL MODULE: ./build/services/ledger/recorder.js
var ledger_recorder = __webpack_require__(21273);
// EXTERNAL MODULE: ./build/services/notify/notifier.js + 3 modules
var notifier = __webpack_require__(20393);
// EXTERNAL MODULE: ./build/domain/grant/record.js
var grant_record = __webpack_require__(93995);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/domain/session/reach.js
var session_reach = __webpack_require__(53173);
;// CONCATENATED MODULE: ./build/domain/revocation/still-approved.js


/**
 * Why a merged request does not approve everything that a target covers: only what was approved may stay open. A clause without a
 * full stop; `undefined` if it does. `given`: the instances that it was given for.
 */
function whyNotApproved({ instances, expiresAt }, request, given, mergedAt) {
    if (instances === 'any')
        return 'nothing is left that tells which instances it was for';
    if (!(0,session_reach/* reachesAll */.nC)(given, instances)) {
        const others = (0,session_reach/* describeReach */.Lo)(instances).filter(each => !(0,session_reach/* describeReach */.Lo)(given).includes(each));
        return `its request does not name ${others.join(', ')}`;
    }
    const approved = (0,policy_name/* expiryOf */.p1)(mergedAt, request).expiresAt;
    return expiresAt?.getTime() === approved.getTime() ? undefined : 'its request ends at another time';
}

// EXTERNAL MODULE: ./build/shared/abort.js
var abort = __webpack_require__(43798);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/history/fetch.js
var fetch = __webpack_require__(60726);
// EXTERNAL MODULE: ./build/services/history/provenance.js
var provenance = __webpack_require__(24103);
// EXTERNAL MODULE: ./build/services/ledger/past-ends.js + 1 modules
var past_ends = __webpack_require__(65073);
// EXTERNAL MODULE: ./build/services/witness/past.js
var past = __webpack_require__(73249);
;// CONCATENATED MODULE: ./build/services/revoking/inquiry.js















/**
 * Finds out whether a job of ours ended a grant whose policy is gone: by its request on the default branch as it is now, by the
 * witness and by the branch of the ledger. Each can only say that it was ended: all three have to answer, and say nothing of the
 * kind, before another hand counts as the cause. What stands on GitHub and on the ledger is read once for all targets of one poll.
 */
function openInquiry(context, sources) {
    // A failure is memoized, too: it takes GitHub a minute to fail.
    const branch = (0,memoize/* lazyAsync */.z)(() => (0,attempt/* attempt */.CD)(context, () => readDefaultBranch(context, sources)));
    const tip = (0,memoize/* memoizeAsync */.T)(name => sources.github.tip(name));
    const pastEnds = (0,past_ends/* openPastEnds */.X)({ ...context, ...sources, github: { ...sources.github, tip } });
    return target => (0,abort/* untilAborted */.E)(context.signal, inquire(context, { ...sources, branch, pastEnds }, target), () => STOPPED);
}
const STOPPED = { kind: 'unknown', why: 'the job was told to stop' };
async function inquire(context, inquiry, target) {
    const { witness, pastEnds } = inquiry;
    const { principal, grant, policies, account: place } = target;
    const holder = (0,principal_principal/* holderOf */.Kd)(principal);
    const [policy, ...others] = policies;
    if (!grant || !holder || policy === undefined || others.length > 0)
        return unknown('it is not a single grant');
    const branch = await inquiry.branch();
    if (!branch.ok)
        return unknown((0,result/* clauseOf */.pQ)(branch.failure));
    const { trace, rules } = branch.value;
    const origin = await (0,provenance/* traceProvenance */.dW)(trace, { holder, name: policy });
    if (origin.kind !== 'merged')
        return unknown(origin.why);
    const { entry, mergedAt, since } = origin;
    if (since.kind === 'removed')
        return ours(`its request was removed at ${(0,instant/* formatMoment */.K9)(since.at)}`);
    if (since.kind === 'unknown')
        return unknown(since.why);
    const account = [...rules.accounts.values()].find(each => (0,rules_rules/* accountKey */.LQ)(each) === (0,rules_rules/* accountKey */.LQ)(place) && each.region === place.region);
    if (!account)
        return unknown(`the rules do not name ${place.id} in ${place.region}`);
    const asked = { id: grant.id, users: [entry.user], account, mergedAt };
    const history = await (0,past/* readGrantHistory */.p)(witness, asked, context.clock.now());
    if (!history.ok)
        return unknown((0,result/* clauseOf */.pQ)(history.failure));
    const { end, isGiven, records } = history.value;
    if (end)
        return ours(`${end.kind === 'stopped' ? 'an emergency stop counts for it' : 'it was ended'} (${end.key})`);
    if (!isGiven)
        return unknown('the witness does not know this grant');
    const other = whyNotApproved(target, entry.request, reachIn(records, policy, entry.request), mergedAt);
    if (other !== undefined)
        return unknown(other);
    const recorded = await (0,attempt/* attempt */.CD)(context, () => pastEnds.of(grant.id));
    if (!recorded.ok)
        return unknown((0,result/* clauseOf */.pQ)(recorded.failure));
    return recorded.value === undefined ? { kind: 'others' } : ours(`the ledger has its end (${recorded.value})`);
}
/** What a grant was given for: what its request names, or to what that was resolved. */
function reachIn(records, policy, { instances }) {
    if (instances?.every(identifiers/* INSTANCE */.YE.accepts))
        return instances;
    const record = records.find(each => each.policy === policy);
    return record ? (0,grant_record/* reachOf */.xw)(record) : [];
}
const ours = (why) => ({ kind: 'ours', why });
const unknown = (why) => ({ kind: 'unknown', why });
/** The default branch and its rules, as they are now. */
async function readDefaultBranch(context, { git, github, paths }) {
    const { clock, debug } = context;
    const name = await github.defaultBranch();
    const tip = await github.tip(name);
    await (0,fetch/* fetchUnlessHeld */.y)({ git, debug }, name, tip);
    const { ruleFile, outdated } = await (0,known_rules/* readKnownRules */.D)(github, git, paths.config, { tip, checkout: tip });
    if (outdated !== undefined)
        throw new Error(outdated);
    const own = await (0,provenance/* openProvenance */.s4)({ git, debug }, { checkout: tip, paths }, ruleFile, (0,provenance/* askingGitHub */.N)(github, name));
    return { trace: { ...own, now: clock.now() }, rules: ruleFile.rules };
}

// EXTERNAL MODULE: ./build/domain/revocation/revocation.js
var revocation = __webpack_require__(62412);
// EXTERNAL MODULE: ./build/render/annotations.js
var annotations = __webpack_require__(29987);
// EXTERNAL MODULE: ./build/render/json.js + 1 modules
var json = __webpack_require__(94999);
// EXTERNAL MODULE: ./build/render/result.js
var render_result = __webpack_require__(82652);
// EXTERNAL MODULE: ./build/render/summary.js
var summary = __webpack_require__(44453);
;// CONCATENATED MODULE: ./build/modes/revoke/report.js





/** Tells the runner what mode `revoke` did. */
async function reportRevoke(runner, result) {
    runner.output('result', (0,render_result/* resultText */.D)((0,json/* revokeJson */.VE)(result)));
    runner.output('overrun-seconds', (0,annotations/* overrunSeconds */.n7)(result.revocations));
    await runner.summarize((0,summary/* renderRevokeSummary */.J6)(result));
    for (const sentence of [...(0,annotations/* describeRenamed */.Ei)(result.revocations), ...(0,annotations/* describeDeletions */.RL)(result.revocations)])
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

// EXTERNAL MODULE: ./build/domain/notification/of-end.js
var of_end = __webpack_require__(33212);
// EXTERNAL MODULE: ./build/domain/revocation/scope.js
var scope = __webpack_require__(96202);
// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(29592);
// EXTERNAL MODULE: ./build/domain/reconcile/orphaned-session.js
var orphaned_session = __webpack_require__(32238);
// EXTERNAL MODULE: ./build/domain/reconcile/policy-target.js
var policy_target = __webpack_require__(67826);
;// CONCATENATED MODULE: ./build/domain/reconcile/emergency-stop.js




/** Targets for every policy of an account that claims to be ours, and for every session through our documents, of any owner. */
function endEverything(snapshot) {
    const endings = snapshot.policies.flatMap(policy => endingsOf(snapshot, policy));
    const orphans = [...snapshot.sessions].flatMap(([entry, open]) => (0,orphaned_session/* findOrphanedSessions */.aU)(entry, snapshot.roles, open, [], endings));
    return [...endings, ...orphans.map(orphan => (0,orphaned_session/* targetOfOrphan */.$K)(orphan, []))];
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
    return (0,policy_target/* endingsOfPolicy */.a)(entries, { policy, user: policy.holder.name, coverage, isTrusted });
}

// EXTERNAL MODULE: ./build/domain/revocation/target.js
var revocation_target = __webpack_require__(43345);
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
    const own = (0,rules_rules/* unlistedAccount */.CV)({ name: account, id: accountId, region, partition }, { role, bucket });
    return { ...own, documents: documents.map(name => ({ name, maxMs: 0 })) };
}
/**
 * The targets that end the grant of an untrusted record (a dispatch, the ledger branch: anyone with write access can write
 * those). Only its id is believed: the policies that AWS holds under the id decide holder, account, region and end. The
 * record can only widen that: by instances, by documents, by a user (AWS lists the older sessions of a renamed user under the
 * old name). If AWS holds nothing, no policy tells the scope, so every instance counts, in every known region of the account.
 */
function endingsOfHint(hint, held, accounts, now) {
    const byHolder = held.flatMap(({ endings, coverage }) => endings.map(ending => widened(ending, hint, coverage?.notBefore ?? now)));
    const principal = (0,revocation_target/* principalIn */.gm)(hint);
    const others = byHolder.filter(ending => !(0,principal_principal/* isSamePrincipal */.xH)(ending.principal, principal));
    const hinted = others.map(ending => ({ ...ending, user: hint.user, principal }));
    return held.length > 0 ? [...byHolder, ...hinted] : endingsWithoutPolicy(hint, accounts, now);
}
function widened(ending, hint, opensAt) {
    const { id, documents } = hint;
    return {
        ...ending,
        instances: (0,session_reach/* joinReaches */.y4)([ending.instances, (0,grant_record/* reachOf */.xw)(hint)]),
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
        principal: (0,revocation_target/* principalIn */.gm)(hint),
        policies: [hint.policy],
        instances: 'any',
        documents,
        grant: { id: hint.id, opensAt: now },
        // An end in the past would count as proof that access is refused. An account that only the record names may not exist:
        // nothing is waited for there, as otherwise a made-up record would occupy a runner until its end.
        ...(known.length > 0 && expiresAt && expiresAt > now && { expiresAt }),
    }));
}
/** Whether a policy is where its record says. */
function isHeldBy(record, { holder }) {
    const own = (0,principal_principal/* holderOf */.Kd)((0,revocation_target/* principalIn */.gm)(record));
    return own !== undefined && (0,principal_principal/* isSameHolder */.j1)(own, holder);
}
/** The differences between a record and the policies that AWS has under its id, in words for people; empty if AWS has none. */
function differencesFromAws(hint, held) {
    const differing = held.flatMap(({ policy, coverage, endings: [{ account }] }) => [
        ...(isHeldBy(hint, policy) ? [] : ['user']),
        ...(account.id === hint.accountId && account.partition === hint.partition ? [] : ['account']),
        ...(policy.name === hint.policy ? [] : ['end']),
        ...(coverage ? differencesFromDocument(hint, coverage) : ['document of the policy']),
    ]);
    return [...new Set(differing)];
}
function differencesFromDocument(hint, { region, instances, document }) {
    const sorted = (reach) => (0,session_reach/* describeReach */.Lo)(reach).toSorted().join(' ');
    return [
        ...(region === hint.region ? [] : ['region']),
        ...(sorted(instances) === sorted((0,grant_record/* reachOf */.xw)(hint)) ? [] : ['instances']),
        ...(hint.documents.includes(document) ? [] : ['session document']),
    ];
}
const documentsOf = ({ documents }) => documents.map(({ name }) => name);
const union = (...lists) => [...new Set(lists.flat())];

// EXTERNAL MODULE: ./build/services/inventory/accounts.js
var inventory_accounts = __webpack_require__(30960);
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
var inline_policies = __webpack_require__(68084);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(12942);
// EXTERNAL MODULE: ./build/services/inventory/policy-scope.js
var policy_scope = __webpack_require__(29511);
// EXTERNAL MODULE: ./build/domain/grant/binding.js
var binding = __webpack_require__(6285);
;// CONCATENATED MODULE: ./build/services/inventory/role-access.js






/**
 * Everything that a person holds in roles: of the role that is theirs by the rules, whatever is on it and in it; of a
 * role that was theirs, what was granted to them, and their own sessions. `moved`: policies that were granted to them, wherever.
 */
function targetsInRoles(account, user, { now, former }, listed, moved) {
    const all = (0,inline_policies/* heldPolicies */.a)(listed.value ?? inline_policies/* NO_INLINE_POLICIES */.x, policy_name/* isOurs */.MU);
    const own = new Map();
    const add = (principal, policies) => {
        const key = (0,principal_principal/* principalKey */.qW)(principal);
        own.set(key, { principal, policies: [...(own.get(key)?.policies ?? []), ...policies] });
    };
    const isOn = (role) => (policy) => policy.holder.kind === 'role' && policy.holder.name === role;
    if (now)
        add({ kind: 'role', role: now.role }, all.filter(isOn(now.role)));
    for (const principal of former)
        if (principal.role !== now?.role)
            add(principal, []);
    for (const policy of moved) {
        if (policy.holder.kind !== 'role' || policy.holder.name === now?.role)
            continue;
        const said = (0,policy_document/* parsePolicyDocument */.X)(policy.document);
        add((said && (0,binding/* coveredBy */.UJ)(policy.holder, said)) ?? (0,principal_principal/* principalOf */.i6)(policy.holder), [policy]);
    }
    return [...own.values()].map(({ principal, policies }) => ({
        ...targetOf(account, user, principal, policies),
        ...(!listed.ok && { arePoliciesUnread: true }),
    }));
}
function targetOf(account, user, principal, policies) {
    const { documents, expiresAt } = (0,policy_scope/* scopeOfPolicies */.O)(policies.map(({ document }) => document));
    return {
        account,
        role: account.roles.revoke,
        user,
        principal,
        policies: [...new Set(policies.map(({ name }) => name))],
        instances: 'any',
        documents: [...new Set([...account.documents.map(({ name }) => name), ...documents])],
        ...(expiresAt && { expiresAt }),
    };
}

;// CONCATENATED MODULE: ./build/services/inventory/user-access.js











/**
 * Everything that a name holds through this action, account by account: as an IAM user, all policies that claim to be ours, even
 * malformed ones; policies that were granted to the user and are now under another name (a renamed user); and sessions through
 * our documents, even without a policy; as a person, the same of their roles. An account that fails does not stop the others.
 * Empty if no account has the user, a role of the person, or sessions of either.
 */
async function findAccessOfUser(context, accounts, user, beneficiaries) {
    const look = (account) => lookInto(context, () => findInAccount(context, accounts, account, user, beneficiaries));
    return joinFound(await (0,p_map/* default */.Ay)(accounts, look));
}
async function findInAccount(context, accounts, account, asked, beneficiaries) {
    const role = account.roles.revoke;
    const access = await context.aws.connect('revoke', { account, role }, [(0,principal_principal/* userHolder */.gd)(asked)]);
    const users = await (0,attempt/* attempt */.CD)(context, () => access.directory.inlinePolicies());
    const user = spellingOf(asked, users.value);
    if (user !== asked)
        context.log(`${asked} in ${account.name}: IAM spells this user ${user}`);
    const holder = (0,principal_principal/* userHolder */.gd)(user);
    const iam = access.iam(holder);
    const names = await (0,attempt/* attempt */.CD)(context, () => iam.policyNames());
    const own = (names.value ?? []).filter(policy_name/* isOurs */.MU);
    const { moved: found, failures: notMoved } = await findMoved(context, users, user, beneficiaries);
    const moved = found.filter(policy => policy.holder.kind === 'user');
    const roles = await (0,attempt/* attempt */.CD)(context, () => beneficiaries.rolesOf(user));
    const inRoles = targetsInRoles(account, user, roles.value ?? { former: [] }, users, found);
    const scopes = await (0,attempt/* attempt */.CD)(context, () => (0,policy_scope/* readPolicyScopes */.W)(iam, own, moved));
    // IAM may be unreachable for hours while Session Manager works: then the sessions end, and the rest is a failure.
    const unread = (0,result/* distinct */.dM)([...(0,attempt/* failuresIn */.xM)([names]), ...notMoved, ...(0,attempt/* failuresIn */.xM)([scopes, roles])]);
    const scope = scopes.value ?? { regions: [], instances: [], documents: [] };
    const policies = [...new Set([...own, ...moved.map(({ name }) => name)])];
    const documents = [...new Set([...account.documents.map(({ name }) => name), ...scope.documents])];
    const { expiresAt } = scope;
    const ending = {
        account,
        role,
        user,
        principal: (0,principal_principal/* principalOf */.i6)(holder),
        policies,
        instances: 'any',
        documents,
        ...(expiresAt && { expiresAt }),
        ...((names.failure ?? scopes.failure) !== undefined && { arePoliciesUnread: true }),
    };
    const isKnown = names.value !== undefined || policies.length > 0;
    const sessions = (0,memoize/* lazyAsync */.z)(() => access.ssm.openSessions());
    // The sessions of a deleted user, and of a role without policies, may still be open.
    const isOpen = async (target) => (await sessions()).some(session => (0,session_session/* isWithin */.UO)(session, target));
    const targets = isKnown || (await isOpen(ending)) ? [ending] : [];
    // As an IAM user with nothing left: a deletion of moments ago may still be on its way.
    const isThere = ({ principal }) => principal.kind === 'role' && users.value?.roles.has(principal.role) === true;
    for (const target of inRoles)
        if (target.policies.length > 0 || isThere(target) || target.arePoliciesUnread || (await isOpen(target)))
            targets.push(target);
    // Regions of the account that the rules no longer list.
    const known = new Set(accounts.flatMap(({ id, region }) => (id === account.id ? [region] : [])));
    const listed = [...scope.regions, ...(0,policy_scope/* scopeOfPolicies */.O)(found.map(({ document }) => document)).regions];
    const formerRegions = [...new Set(listed)].filter(region => !known.has(region));
    const regions = [account.region, ...formerRegions];
    const endings = regions.flatMap(region => targets.map(target => ({ ...target, account: { ...account, region } })));
    return { ...NOTHING_FOUND, endings, unread };
}
/** The name as IAM spells it. IAM ignores case, but sessions carry IAM's spelling. */
function spellingOf(user, { users } = inline_policies/* NO_INLINE_POLICIES */.x) {
    if (users.has(user))
        return user;
    return [...users.keys()].find(name => name.toLowerCase() === user.toLowerCase()) ?? user;
}
/**
 * Policies that were granted to a user and are held under another name: IAM moves the policies of a renamed user. What cannot
 * be found out is a failure and does not prevent any end.
 */
async function findMoved(context, users, user, beneficiaries) {
    if (!users.ok)
        return { moved: [], failures: [users.failure] };
    const others = (0,inline_policies/* heldPolicies */.a)(users.value, policy_name/* isOurs */.MU).filter(policy => !(0,principal_principal/* isSameHolder */.j1)(policy.holder, (0,principal_principal/* userHolder */.gd)(user)));
    const histories = await (0,attempt/* attempt */.CD)(context, () => (0,p_map/* default */.Ay)(others, async (policy) => {
        const parsed = (0,policy_name/* parsePolicyName */.hm)(policy.name);
        // A name that does not parse was not written by a grant job; mode `sweep` reports it.
        return { policy, was: parsed ? await beneficiaries.wasGrantedTo(user, parsed) : false };
    }));
    if (!histories.ok)
        return { moved: [], failures: [notKnown(user, others, (0,result/* clauseOf */.pQ)(histories.failure))] };
    const unknown = histories.value.flatMap(({ policy, was }) => (was === undefined ? [policy] : []));
    return {
        moved: histories.value.flatMap(({ policy, was }) => (was ? [policy] : [])),
        failures: unknown.length > 0 ? [notKnown(user, unknown, 'The checkout does not have their merges')] : [],
    };
}
const nameOf = (holder) => (holder.kind === 'user' ? holder.name : (0,principal_principal/* describeHolder */.sG)(holder));
function notKnown(user, policies, why) {
    const held = policies.map(({ holder, name }) => `${name} of ${nameOf(holder)}`).join(', ');
    return {
        message: `Whether ${user} was renamed, and these were granted to ${user} before, is not known: ${held}. ${why}. Give actions/checkout "fetch-depth: 2147483647" and run this again; to end one of them now, give its grant id`,
    };
}

;// CONCATENATED MODULE: ./build/services/inventory/find-target.js







/** @param before what was found in other accounts: those of the checkout's rules */
async function findTarget(context, target, accounts, beneficiaries, before) {
    switch (target.kind) {
        case 'user':
            return findAccessOfUser(context, accounts, target.user, beneficiaries);
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
/** The same account by account, as soon as each has answered: none waits for another one. No promise rejects. */
const findByAccount = (context, target, accounts, beneficiaries) => target.kind === 'grants'
    ? findHintedByAccount(context, target.grants, accounts)
    : (0,rules_rules/* groupByAccount */.WS)(accounts).map(some => lookInto(context, () => findTarget(context, target, some, beneficiaries)));
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
/** The same in parts: for each account what it holds, as soon as it has answered; and when all have, the records that none holds. */
function findHintedByAccount(context, records, accounts) {
    const ids = records.map(({ id }) => id);
    const places = (0,rules_rules/* groupByAccount */.WS)([...accounts, ...notAmong(accounts, records.map(accountOf))]);
    const hinted = (each, held) => endingsOfHint(each, held, accounts, context.clock.now());
    const parts = places.map(place => lookInto(context, async () => {
        const { held, unread } = await findHeld(context, ids, place);
        const endings = records.flatMap(each => {
            const own = held.get(each.id) ?? [];
            return own.length > 0 ? hinted(each, own) : [];
        });
        return { endings, held, unread };
    }));
    const others = lookInto(context, async () => {
        const { held } = joinFound(await Promise.all(parts));
        return { ...NOTHING_FOUND, endings: records.flatMap(each => (held.has(each.id) ? [] : hinted(each, []))) };
    });
    return [...parts, others];
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
    const keyOf = (account) => `${(0,rules_rules/* accountKey */.LQ)(account)} ${account.region} ${account.roles.revoke}`;
    const known = new Set(accounts.map(keyOf));
    return [...new Map(own.map(account => [keyOf(account), account])).entries()].flatMap(([key, account]) => known.has(key) ? [] : [account]);
}

// EXTERNAL MODULE: ./build/services/revoking/run.js + 16 modules
var run = __webpack_require__(55176);
;// CONCATENATED MODULE: ./build/modes/revoke/describe-ending.js

/** One line for the job log. */
function describeEnding({ user, account, policies, expiresAt }) {
    const end = expiresAt ? `, which ends at ${(0,instant/* formatInstant */.r4)(expiresAt)}` : '';
    return `end ${policies.join(', ') || 'open sessions'} of ${user} in ${account.name}${end}`;
}

// EXTERNAL MODULE: ./build/domain/follow-up/follow-up.js
var follow_up = __webpack_require__(36706);
// EXTERNAL MODULE: ./build/domain/revocation/waiting.js
var waiting = __webpack_require__(37465);
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

;// CONCATENATED MODULE: ./build/modes/revoke/follow-up.js







/**
 * Waits for the end of each grant, and ends it. What ends later than this job may live goes to a fresh run or to the sweep,
 * as the rules say.
 */
async function followUp(context, { notifier, openInquiry, tellWebhooks }, { endings, failures: before }, settings) {
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
        warn: some => {
            if (!signal.aborted)
                tellWebhooks(some.map(of_end/* notificationOfEnding */.A));
            tasks.add(async () => (signal.aborted ? [] : notifier.warn(some)));
        },
        openInquiry,
        tellDeletion: some => tasks.add(async () => (signal.aborted ? [] : notifier.tellDeletion(some))),
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
var coverage = __webpack_require__(30298);
// EXTERNAL MODULE: ./build/services/inventory/gone-role.js
var gone_role = __webpack_require__(28588);
// EXTERNAL MODULE: ./build/services/inventory/open-tagged.js
var open_tagged = __webpack_require__(88905);
;// CONCATENATED MODULE: ./build/modes/revoke/look-ahead.js







/** All of a dry run: what would be ended now. */
async function previewRevocation(context, endings) {
    const ending = new Set(endings.flatMap(({ policies }) => policies));
    const looks = await (0,attempt/* inTurn */.lo)(endings, each => (0,attempt/* attemptEvenWhenStopped */.d$)(context, async () => {
        const own = (0,principal_principal/* holderOf */.Kd)(each.principal);
        const access = await context.aws.connect('revoke', each, own ? [own] : []);
        const claims = own ? await claimsOn(context, access, each, own, ending) : [{ scope: each, live: [] }];
        return { ending: each, ...(0,revocation/* planClaims */.Jt)(claims, await access.ssm.openSessions()) };
    }));
    return { plan: looks.flatMap(({ value }) => value ?? []), unread: (0,attempt/* failuresIn */.xM)(looks) };
}
/** Its holder, and what else holds policies that it does not have: that may be the same user, renamed. */
async function claimsOn(context, access, ending, holder, policies) {
    const own = (await (0,gone_role/* unlessGone */.W)(access, holder, undefined, () => access.iam(holder).policyNames())) ?? [];
    const sought = ending.policies.filter(name => !own.includes(name));
    const held = sought.length > 0 ? (0,inline_policies/* heldPolicies */.a)(await access.directory.inlinePolicies(), n => sought.includes(n)) : [];
    const claims = [];
    const findTagged = (0,open_tagged/* openTagged */.$)(context, ending);
    const others = new Map(held.map(policy => [(0,principal_principal/* holderKey */.I4)(policy.holder), policy.holder]));
    others.delete((0,principal_principal/* holderKey */.I4)(holder));
    for (const each of [holder, ...others.values()])
        claims.push({
            scope: { ...ending, principal: each === holder ? ending.principal : (0,principal_principal/* principalOf */.i6)(each) },
            live: await (0,gone_role/* unlessGone */.W)(access, each, [], () => (0,coverage/* readLiveCoverage */.L)(access.iam(each), policies, context.clock.now(), findTagged)),
        });
    return claims;
}

// EXTERNAL MODULE: ./build/config/rules-file.js + 15 modules
var rules_file = __webpack_require__(4152);
// EXTERNAL MODULE: ./build/domain/grant/same-grant.js
var same_grant = __webpack_require__(25215);
// EXTERNAL MODULE: ./build/services/context.js
var services_context = __webpack_require__(85114);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
// EXTERNAL MODULE: ./build/domain/witness/record.js
var record = __webpack_require__(84188);
// EXTERNAL MODULE: ./build/services/witness/witness.js
var witness_witness = __webpack_require__(13566);
;// CONCATENATED MODULE: ./build/services/witness/grants.js





/** Reads the series of a grant in the bucket of each account, because its id does not name one. Never throws. */
async function readWitnessedGrant(witness, id, accounts) {
    const read = await (0,witness_witness/* eachInWitness */.MW)((0,witness_witness/* perBucket */.sk)(accounts), account => witness.read(account, (0,keys/* grantSeries */.Qn)(id)));
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
    const onlyOnBranch = branch.records.filter(record => !witnessed.records.some(other => (0,same_grant/* isSameGrant */.$)(record, other)));
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
            return 'only the branch has a record (if it was given before the account had a witness, all is well)';
        if (records.length > 0)
            return 'the records differ';
    }
    return branch.records.length === 0 && branch.failure === undefined && state === 'given'
        ? 'only the witness has a record'
        : undefined;
}
const differs = (id, what) => ({
    message: `The branch ${paths/* LEDGER_BRANCH */.jF} and the witness differ about grant ${id}: ${what}. Access was ended by what AWS has and by both`,
    remedy: paths/* FIND_PUSHER */._2,
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
    const addsHolder = (record) => !heldOf(record.id).some(({ policy }) => isHeldBy(record, policy));
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
/** A user who was renamed keeps the policy: that is a reason which needs no culprit. */
function mayBeRenamed({ user }, held) {
    const holders = held.map(({ policy }) => policy.holder);
    const others = [...new Set(holders.flatMap(({ kind, name }) => (kind === 'user' && name !== user ? [name] : [])))];
    if (others.length === 0)
        return undefined;
    const names = others.join(', ');
    return `AWS has its policy under the IAM user ${names}: ${user} may have been renamed. Then rename the request file of ${user} and its entry under users: in the rules, and all is well.`;
}
function differences(hint, held, recorded, { reference, isKnown }) {
    const fromAws = differencesFromAws(hint, held);
    const isMergeOther = reference?.mergedAt === undefined
        ? isKnown
        : reference.pullRequest !== hint.pullRequest || (0,instant/* formatInstant */.r4)(reference.mergedAt) !== hint.mergedAt;
    const from = [
        ...(fromAws.length > 0 ? [`what AWS has under that id (${fromAws.join(', ')})`] : []),
        ...(recorded.some(record => !(0,same_grant/* isSameGrant */.$)(record, hint)) ? ['the ledger'] : []),
        ...(isMergeOther ? ['the merge that GitHub has'] : []),
    ];
    if (from.length === 0)
        return [];
    const renamed = mayBeRenamed(hint, held);
    const put = (0,principal_principal/* policyAction */.NC)('Put', (0,revocation_target/* principalIn */.gm)(hint));
    const find = renamed === undefined ? 'Find' : `${renamed} Otherwise find`;
    return [
        {
            message: `The record of grant ${hint.id} differs from ${from.join(', and from ')}. Access was ended by what AWS has. ${find} out who started this run, and hand over only what mode \`grant\` puts out; and find out who wrote the other: in CloudTrail who called ${put}, and who pushed to ${paths/* LEDGER_BRANCH */.jF}`,
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
        const first = { ...NOTHING, endings: target.grants.map(revocation_target/* endingOf */.z6) };
        return {
            followUp,
            accounts: accountsOf(known),
            further: Promise.resolve([]),
            first: [Promise.resolve(first)],
            rest: asked.then(rules => ({ ...NOTHING, failures: failuresOf(rules) })),
        };
    }
    const accounts = accountsOf(known);
    const first = findByAccount(context, target, accounts, sources.beneficiaries);
    const rest = (0,attempt/* attempt */.CD)(context, async () => planRest(context, sources, target, { checkout, known, asked, first: joinFound(await Promise.all(first)) }));
    return {
        followUp,
        accounts,
        further: asked.then(({ value }) => (value ? (0,scope/* reachingFurther */.q9)(value.ruleFile.rules, known?.ruleFile.rules) : [])),
        first: first.map(async (found) => {
            const { endings, unread } = await found;
            return { endings: endings.map(each => (0,revocation_target/* namedBy */.T)(known?.ruleFile.rules, each)), unread, failures: [] };
        }),
        rest: rest.then(planned => (planned.ok ? planned.value : { ...NOTHING, unread: [planned.failure] })),
    };
}
const accountsOf = (known) => [...(known?.ruleFile.rules.accounts.values() ?? [])];
const outdatedIn = (known) => known?.outdated === undefined ? [] : [{ message: known.outdated }];
/** A mistake in the rules must not keep access open: with records, nothing is taken from them but the number of passes. */
function failuresOf(asked) {
    if (asked.ok)
        return outdatedIn(asked.value);
    const { passes, intervalMs } = rules_file/* DEFAULT_FOLLOW_UP */.qV;
    const what = `Ended with the default of ${passes} passes, ${(0,instant/* formatDuration */.a3)(intervalMs)} apart`;
    return [{ message: `${(0,result/* describeFailure */.Ic)(asked.failure)} ${what}`, cause: asked.failure.cause }];
}
/** GitHub may take so long to fail. */
const GITHUB_TIMEOUT_MS = 5 * 60_000;
/** Whether one of these ends may come before GitHub has answered. */
const isDue = ({ clock }, grants) => grants.some(({ expiresAt }) => Date.parse(expiresAt) <= clock.now().getTime() + GITHUB_TIMEOUT_MS);
/** How many passes, as soon as the rules are there to say so; until then, and without them, the default. */
function followUpOf(asked) {
    let known = rules_file/* DEFAULT_FOLLOW_UP */.qV;
    void asked.then(({ value }) => {
        if (value)
            known = value.ruleFile.rules.followUp;
    });
    return {
        ...rules_file/* DEFAULT_FOLLOW_UP */.qV,
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
    const more = [...further.endings, ...compared.endings];
    const rules = (tip ?? known)?.ruleFile.rules;
    const endings = (0,scope/* notYetIn */.Pg)(first.endings, more.map(each => (0,revocation_target/* namedBy */.T)(rules, each)));
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
async function planFurther(context, { beneficiaries }, target, given) {
    const { checkout, known, asked, first } = given;
    const rules = await asked;
    if (!rules.ok)
        return { ...NOTHING_FOUND, ...unknownWithout(rules.failure, target, checkout) };
    const tip = rules.value;
    const entries = (0,scope/* reachingFurther */.q9)(tip.ruleFile.rules, known?.ruleFile.rules);
    const found = entries.length === 0 ? NOTHING_FOUND : await findTarget(context, target, entries, beneficiaries, first);
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

// EXTERNAL MODULE: ./build/services/ledger/events.js
var events = __webpack_require__(75978);
// EXTERNAL MODULE: ./build/services/ledger/ledger-record.js
var ledger_record = __webpack_require__(87506);
;// CONCATENATED MODULE: ./build/services/ledger/stop.js



/** An emergency stop, as branch and witness have it. `name`: of the run and its attempt, `1234-1`. */
function recordOfStop(selector, name, observation) {
    const month = (0,events/* monthOf */.GS)(observation);
    const place = { series: 'stops', name, month, kind: 'stopped', accounts: [] };
    const event = (0,events/* eventOf */.A6)(place, { ...(0,ledger_record/* observedBy */.od)(observation), kind: 'stopped', selector });
    // Several jobs of one run may stop something.
    const file = { ...event, beside: (0,paths/* besidePath */.qE)(event.path, observation.at) };
    return { file, witnessed: { selector, month, record: (0,events/* eventInWitness */.xT)(event) } };
}

;// CONCATENATED MODULE: ./build/services/witness/stop.js



/**
 * Writes an emergency stop down in every account, whether access is found there or not: a job may be between its last look and
 * its write, and then reads this (docs/design.md §11). After that it is added to the list of the month, from which a sweep knows
 * what the branch lacks. Never throws.
 */
async function witnessStop(witness, { selector, month, record }, accounts) {
    const failures = await (0,witness_witness/* eachInWitness */.MW)((0,witness_witness/* perBucket */.sk)(accounts), async (account) => {
        // Decisions look at the kind and the time: the name is that of all stops.
        const added = await witness.add(account, seriesOf(selector, month), { ...record, name: 'stopped' });
        if (!added.ok)
            return [(0,result/* explain */.WE)(UNWITNESSED, added.failure)];
        const listed = await witness.add(account, (0,keys/* eventSeries */.Qe)('stops', month), record);
        return listed.ok ? [] : [(0,result/* explain */.WE)(UNLISTED, listed.failure)];
    });
    return failures.flat();
}
const UNWITNESSED = 'This stop is not witnessed in one account, so a job that was granting there may not have heard of it: run it again';
const UNLISTED = 'This stop is missing in the list of stops of one account';
function seriesOf(selector, month) {
    switch (selector.kind) {
        case 'user':
            return (0,keys/* stopSeries */.wV)(month, selector.user);
        case 'everything':
            return (0,keys/* stopSeries */.wV)(month);
        case 'grant-id':
            return (0,keys/* grantSeries */.Qn)(selector.id);
    }
}

;// CONCATENATED MODULE: ./build/modes/revoke/stop.js








const INTERRUPTED = {
    message: 'Stopped before this stop was written down everywhere, and before a second look: run it again',
};
const UNRECORDED = { message: 'Stopped before this stop was on the branch of the ledger' };
/** Writes the stop down beside the work: no end waits for it. */
function beginStop(context, { witness, ledger, beneficiaries, observer, runName }, target, { accounts, further }) {
    const { clock, signal } = context;
    const stop = recordOfStop(target, runName, { ...observer, at: clock.now() });
    const write = (some) => witnessStop(witness, stop.witnessed, some);
    const recorded = ledger.add([stop.file]);
    const witnessed = Promise.all([write(accounts), further.then(write)]).then(failures => (0,result/* distinct */.dM)(failures.flat()));
    return {
        witnessed: (0,abort/* untilAborted */.E)(signal, witnessed, () => [INTERRUPTED]),
        recorded: async () => (await (0,abort/* untilAborted */.E)(signal, recorded, () => [UNRECORDED])).map(ledger_recorder/* madeGood */.P),
        async lookAgain(ended) {
            if (signal.aborted)
                return { ...NOTHING, unread: [INTERRUPTED] };
            const known = new Set(ended.flatMap(({ ending }) => ending.policies));
            const all = [...accounts, ...(await further)];
            const { value, failure } = await (0,attempt/* attempt */.CD)(context, () => findTarget(context, target, all, beneficiaries));
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
    const carryOutAll = (plans) => allDone(plans.map(async (each) => carryOut(context, options, await each, plan.followUp, isWaiting)));
    const carriedOut = [...(await carryOutAll([...plan.first, later]))];
    const unwitnessed = (await stop?.witnessed) ?? [];
    if (stop)
        carriedOut.push(...(await carryOutAll([stop.lookAgain(carriedOut.flatMap(({ revocations }) => revocations))])));
    const all = carriedOut.flatMap(({ revocations }) => revocations);
    const { told, notes, unknown } = sortBySight(all, (await later).unseen);
    for (const note of notes)
        context.log(note);
    options.tellWebhooks(told.flatMap(revocation => (0,of_end/* notificationOfEnd */.m)(revocation)));
    const unrecorded = (await stop?.recorded()) ?? [];
    const untold = isWaiting ? await notifier.close(told) : await notifier.tell(told);
    return {
        plan: [],
        revocations: all,
        handedOver: carriedOut.flatMap(({ handedOver }) => handedOver),
        notes,
        unread: (0,result/* distinct */.dM)(carriedOut.flatMap(({ unread }) => unread)),
        failures: (0,result/* distinct */.dM)([
            ...carriedOut.flatMap(({ failures }) => failures),
            ...unknown,
            ...unwitnessed,
            ...unrecorded,
            ...untold,
        ]),
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
async function carryOut(context, options, plan, settings, isWaiting) {
    for (const ending of plan.endings)
        context.log(`plan: ${describeEnding(ending)}`);
    const { unread } = plan;
    if (isWaiting)
        return { ...(await followUp(context, options, plan, settings)), unread };
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
    const [git, github, aws, outbox] = await Promise.all([
        machine.git(inputs),
        machine.github(inputs.githubToken, interruptibleClock),
        machine.aws('revoke'),
        machine.outbox(inputs),
    ]);
    const context = { ...base, aws };
    const readTipRules = async () => {
        const tip = await github.tip(await github.defaultBranch());
        return (0,known_rules/* readKnownRules */.D)(github, git, inputs.config, { tip, checkout: tip });
    };
    const readCheckout = (0,memoize/* lazyAsync */.z)(() => (0,known_rules/* readCheckoutRules */.W)(git, inputs.config));
    const readRules = async () => ((await readCheckout()) ?? (await readTipRules())).ruleFile.rules;
    const observer = machine.observer();
    const ledger = (0,ledger_ledger/* openLedger */.a)(context, github);
    const { witness, recorder } = (0,ledger_recorder/* openRecording */.a)(context, github, {
        role: 'revoke',
        observer,
        dryRun: inputs.dryRun,
        accounts: async () => (await readRules()).accounts.values(),
    });
    const merges = (0,ledger_merges/* openMerges */.s)(context, github);
    const options = {
        ...inputs,
        // Only a push or a schedule hands over records that are the outputs of a job of the same run.
        isDispatched: !['push', 'schedule'].includes(runner.environment('GITHUB_EVENT_NAME')),
        readCheckout,
        readRules: readTipRules,
        observer,
        runName: machine.runName(),
        ledger,
        witness,
        merges,
        beneficiaries: readBeneficiaries(git, inputs),
        openInquiry: () => openInquiry(context, { git, github, witness, paths: inputs }),
        notifier: (0,notifier/* createNotifier */.T)(context, github, recorder, merges, { ...inputs, observer }),
        tellWebhooks: (notifications) => outbox.send(notifications, async () => (await readRules()).notify),
    };
    const result = await revoke(context, options);
    return reportRevoke(runner, { ...result, failures: [...result.failures, ...(await outbox.done())] });
}


/***/ }),

/***/ 29511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ scopeOfPolicies),
/* harmony export */   W: () => (/* binding */ readPolicyScopes)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29592);
/* harmony import */ var _domain_session_reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53173);


/** `moved`: policies that others hold, as listed. */
async function readPolicyScopes(iam, policies, moved) {
    const documents = moved.map(({ document }) => document);
    for (const name of policies)
        documents.push(await iam.policy(name));
    return scopeOfPolicies(documents);
}
/** `documents`: absent where there is none to read. */
function scopeOfPolicies(documents) {
    const grants = documents.map(document => (document === undefined ? undefined : (0,_domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyDocument */ .X)(document)));
    const known = grants.filter(grant => grant !== undefined);
    const last = Math.max(...known.map(({ expiresAt }) => expiresAt.getTime()));
    return {
        regions: known.map(({ region }) => region),
        instances: (0,_domain_session_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .joinReaches */ .y4)(known.map(({ instances }) => instances)),
        documents: known.map(({ document }) => document),
        ...(known.length > 0 && known.length === grants.length && { expiresAt: new Date(last) }),
    };
}


/***/ })

};

