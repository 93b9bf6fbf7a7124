export const id = 199;
export const ids = [199];
export const modules = {

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  revoke: () => (/* binding */ revoke)
});

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




/** Ends every policy of an account that claims to be ours, and every session through our documents, whoever owns it. */
function endEverything(swept) {
    const endings = swept.policies.flatMap(policy => endingsOf(swept, policy));
    const strays = [...swept.sessions].flatMap(([entry, open]) => (0,orphaned_session/* findOrphanedSessions */.a)(entry, open, [], endings));
    return [...endings, ...strays.map(orphaned_session/* targetOfOrphan */.$)];
}
/** Ends one grant, by the name of its policy. */
function endGrant(swept, grantId) {
    const own = swept.policies.filter(({ name }) => (0,policy_name/* parsePolicyName */.hm)(name)?.grantId === grantId);
    return own.flatMap(policy => endingsOf(swept, policy));
}
function endingsOf({ entries }, policy) {
    const coverage = (0,policy_document/* parsePolicyDocument */.X)(policy.document);
    const end = (0,policy_name/* parsePolicyName */.hm)(policy.name)?.expiresAt;
    const isTrusted = coverage !== undefined && coverage.expiresAt.getTime() === end?.getTime();
    return (0,policy_target/* endingsOfPolicy */.a)(entries, { policy, coverage, isTrusted });
}

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
;// CONCATENATED MODULE: ./build/domain/reconcile/grant-hint.js




/** The policies of an account under a grant id: none, as a rule one, more if somebody copied it. */
function heldUnder(swept, grantId) {
    return swept.policies.flatMap(policy => {
        const [first, ...others] = endGrant({ ...swept, policies: [policy] }, grantId);
        if (!first)
            return [];
        const coverage = first.expiresAt && (0,policy_document/* parsePolicyDocument */.X)(policy.document);
        return [{ policy, endings: [first, ...others], ...(coverage && { coverage }) }];
    });
}
/** The account that a record names, as the rules would name it: only so much of it as ending takes. */
function accountOf({ account, accountId, region, partition, role, documents }) {
    return {
        name: account,
        id: accountId,
        region,
        partition,
        roles: { grant: role, revoke: role, logs: role },
        documents: documents.map(name => ({ name, maxMs: 0 })),
        logs: { group: '', bucket: '', prefix: '' },
    };
}
/**
 * What ends the grant of a record that anybody may have written (a dispatch, the branch of the ledger). Only its id is
 * believed: what AWS holds under it decides holder, account, region and end. The record can only widen that: by instances,
 * by documents, by a user (AWS knows a renamed user's older sessions by the old name). If AWS holds nothing, policies say
 * nothing any more, so every instance counts, in every region of the account that is known.
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
        // Of what merge it was is asked of GitHub: the record's word for it does not count.
        grant: { id, opensAt },
    };
}
function endingsWithoutPolicy(hint, accounts, now) {
    const own = accountOf(hint);
    const known = [...accounts].filter(({ id, partition }) => id === own.id && partition === own.partition);
    const places = known.some(({ region }) => region === own.region) ? known : [...known, own];
    const documents = union(...known.map(documentsOf), hint.documents);
    const expiresAt = (0,policy_name/* parsePolicyName */.hm)(hint.policy)?.expiresAt;
    return places.map(({ name, id, region, partition, roles }) => ({
        account: { name, id, region, partition },
        role: roles.revoke,
        user: hint.user,
        policies: [hint.policy],
        instances: 'any',
        documents,
        grant: { id: hint.id, opensAt: now },
        // An end that is over would count as proof that nobody can get in.
        ...(expiresAt && expiresAt > now && { expiresAt }),
    }));
}
/**
 * The record that the next run is handed, with the terms that AWS has: an end that somebody made up would choose how long that
 * run waits before it starts. The user stays, since the next run finds the holder by the grant id.
 */
function correctedRecord(hint, held) {
    const [found] = held;
    const name = found && (0,policy_name/* parsePolicyName */.hm)(found.policy.name);
    if (!found || !name)
        return hint;
    const { account, role, instances, documents } = widened(found.endings[0], hint, name.expiresAt);
    return {
        ...hint,
        account: account.name,
        accountId: account.id,
        region: account.region,
        partition: account.partition,
        role,
        policy: found.policy.name,
        instances: instances === 'any' ? hint.instances : [...instances],
        documents: [...documents],
        expiresAt: (0,instant/* formatInstant */.r4)(name.expiresAt),
    };
}
/** In what a record differs from the policies that AWS has under its id, in words for people; nothing if AWS has none. */
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

// EXTERNAL MODULE: ./build/services/inventory/accounts.js
var inventory_accounts = __webpack_require__(960);
// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/reconcile/inline-policies.js
var inline_policies = __webpack_require__(8084);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
// EXTERNAL MODULE: ./build/services/inventory/policy-scope.js
var policy_scope = __webpack_require__(9511);
;// CONCATENATED MODULE: ./build/services/inventory/user-access.js







/**
 * Everything that a user holds through us, account by account: every policy that claims to be ours, readable or not, what was
 * granted to the user and others hold now (a user who was renamed), and any session through our documents, even if its policy
 * is gone. An account that fails does not stop the others. Nothing is found of
 * a user whom no account knows, and who has no session.
 */
async function findAccessOfUser(context, accounts, user, wasGrantedTo) {
    const endings = [];
    const failures = [];
    await (0,p_map/* default */.Ay)(accounts, async (account) => {
        try {
            const found = await findInAccount(context, accounts, account, user, wasGrantedTo);
            endings.push(...found.endings);
            failures.push(...found.failures);
        }
        catch (error) {
            context.debug(error);
            failures.push((0,errors/* messageOf */.b)(error));
        }
    });
    return { endings, failures: [...new Set(failures)] };
}
async function findInAccount(context, accounts, account, asked, wasGrantedTo) {
    const role = account.roles.revoke;
    const access = await context.aws.connect('revoke', { account, role }, [asked]);
    const users = await (0,attempt/* attempt */.C)(context, () => access.directory.inlinePolicies());
    const user = spelling(asked, users.value);
    if (user !== asked)
        context.log(`${asked} in ${account.name}: IAM spells this user ${user}`);
    const iam = access.iam(user);
    const names = await (0,attempt/* attempt */.C)(context, () => iam.policyNames(user));
    const own = (names.value ?? []).filter(policy_name/* isOurs */.MU);
    const { moved, failures: notMoved } = await findMoved(context, users, user, wasGrantedTo);
    const scopes = await (0,attempt/* attempt */.C)(context, () => (0,policy_scope/* readPolicyScopes */.W)(iam, user, own, moved));
    // IAM may be out of reach for hours, and Session Manager not: then sessions end, and it is red for the rest.
    const failures = [...new Set([names.failure ?? [], notMoved, scopes.failure ?? []].flat())];
    const facts = scopes.value ?? { regions: [], instances: [], documents: [] };
    const policies = [...new Set([...own, ...moved.map(({ name }) => name)])];
    const documents = [...new Set([...account.documents.map(({ name }) => name), ...facts.documents])];
    const { expiresAt } = facts;
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
    // Regions that the rules have moved the account away from since.
    const known = new Set(accounts.flatMap(({ id, region }) => (id === account.id ? [region] : [])));
    const left = [...new Set(facts.regions)].filter(region => !known.has(region));
    const isKnown = names.value !== undefined || policies.length > 0;
    // A deleted user's sessions outlive the user.
    if (!isKnown && !(await access.ssm.openSessions()).some(session => (0,session_session/* isWithin */.UO)(session, ending)))
        return { endings: [], failures };
    return { endings: [ending, ...left.map(region => ({ ...ending, account: { ...account, region } }))], failures };
}
/** IAM knows names regardless of case, but sessions say whose they are as IAM spells it. */
function spelling(user, users = new Map()) {
    if (users.has(user))
        return user;
    return [...users.keys()].find(name => name.toLowerCase() === user.toLowerCase()) ?? user;
}
/**
 * What was granted to a user, and others hold: IAM moves the policies of a user along when it is renamed. What cannot be found
 * out is a failure, and keeps nothing from ending.
 */
async function findMoved(context, users, user, wasGrantedTo) {
    if (users.failure !== undefined)
        return { moved: [], failures: [users.failure] };
    const others = (0,inline_policies/* heldPolicies */.a)(users.value ?? new Map(), policy_name/* isOurs */.MU).filter(policy => policy.user !== user);
    const judged = await (0,attempt/* attempt */.C)(context, () => (0,p_map/* default */.Ay)(others, async (policy) => {
        const parsed = (0,policy_name/* parsePolicyName */.hm)(policy.name);
        // What does not parse was written by nobody of ours: mode `sweep` tells of it.
        return { policy, was: parsed ? await wasGrantedTo(user, parsed) : false };
    }));
    if (judged.failure !== undefined)
        return { moved: [], failures: [notKnown(user, others, judged.failure)] };
    const unknown = (judged.value ?? []).flatMap(({ policy, was }) => (was === undefined ? [policy] : []));
    return {
        moved: (judged.value ?? []).flatMap(({ policy, was }) => (was ? [policy] : [])),
        failures: unknown.length > 0 ? [notKnown(user, unknown, 'The checkout does not have their merges.')] : [],
    };
}
const notKnown = (user, policies, why) => `Whether ${user} was renamed, and these were granted to ${user} before, is not known: ${policies
    .map(({ user: holder, name }) => `${name} of ${holder}`)
    .join(', ')}. ${why} Give actions/checkout "fetch-depth: 0" and run this again; to end one of them now, give its grant id`;

;// CONCATENATED MODULE: ./build/services/inventory/find-target.js





const NOTHING_FOUND = { endings: [], grants: [], held: new Map(), failures: [] };
/** @param before what was found by other accounts: those of the checkout's rules */
async function findTarget(context, target, accounts, wasGrantedTo, before) {
    switch (target.kind) {
        case 'user':
            return { ...NOTHING_FOUND, ...(await findAccessOfUser(context, accounts, target.user, wasGrantedTo)) };
        case 'everything': {
            // IAM may be out of reach for hours, and Session Manager not: here no session has to be covered.
            const { swept, blind, failures } = await (0,inventory_accounts/* readAccounts */.n)(context, accounts);
            const unread = blind.flatMap(endEverything).map(ending => ({ ...ending, arePoliciesUnread: true }));
            return { ...NOTHING_FOUND, endings: [...swept.flatMap(endEverything), ...unread], failures };
        }
        case 'grant id': {
            const { held, failures } = await findHeld(context, [target.id], accounts);
            const now = context.clock.now();
            const own = (held.get(target.id) ?? []).flatMap(({ endings }) => endings);
            const endings = own.map(ending => ({ ...ending, grant: { id: target.id, opensAt: now } }));
            // Its policy may have been deleted since it was found.
            const again = (0,scope/* byEntries */.wn)(before?.endings ?? [], accounts);
            return { ...NOTHING_FOUND, endings: [...endings, ...again], held, failures };
        }
        case 'grants':
            return findHinted(context, target.grants, accounts, before);
    }
}
/** What was found in several accounts, as one. */
function joinFound(found) {
    const held = new Map();
    for (const each of found)
        for (const [id, own] of each.held)
            held.set(id, [...(held.get(id) ?? []), ...own]);
    return {
        endings: found.flatMap(({ endings }) => endings),
        grants: found.flatMap(({ grants }) => grants),
        held,
        failures: found.flatMap(({ failures }) => failures),
    };
}
/** What is said of a target of which nobody knows: in an emergency a slip of the pen must not look like success. */
function unknownIn(target, accounts) {
    switch (target.kind) {
        case 'user': {
            const names = accounts.map(({ name }) => name).join(', ');
            return [
                `There is no IAM user ${target.user} in ${names}, and no open session of one. Check how the name is spelt`,
            ];
        }
        case 'grant id':
            return [unknownGrant(target.id)];
        // There may be nothing to end; of each record it is said by itself.
        case 'everything':
        case 'grants':
            return [];
    }
}
const unknownGrant = (id) => `No grant ${id} is live, and the ledger of the last months shows none. Check the id: the comment on its pull request has it. To end all that somebody holds, give the user instead`;
/** By the ids of records that anybody may have handed over, in the accounts of the rules and in their own. */
async function findHinted(context, records, accounts, before = NOTHING_FOUND) {
    const own = before === NOTHING_FOUND ? records.map(accountOf) : [];
    const ids = records.map(({ id }) => id);
    const { held, failures } = await findHeld(context, ids, [...accounts, ...notAmong(accounts, own)]);
    const now = context.clock.now();
    const endings = records.flatMap(record => {
        const found = held.get(record.id) ?? [];
        const isHeldElsewhere = found.length === 0 && before.held.has(record.id);
        return isHeldElsewhere ? [] : endingsOfHint(record, found, accounts, now);
    });
    const again = (0,scope/* byEntries */.wn)(before.endings, accounts);
    const grants = records.map(record => correctedRecord(record, held.get(record.id) ?? before.held.get(record.id) ?? []));
    return { endings: [...endings, ...again], grants, held, failures };
}
/** Looks for policies by their grant ids, whoever holds them. */
async function findHeld(context, ids, accounts) {
    const { swept, failures } = await (0,inventory_accounts/* readAccounts */.n)(context, accounts);
    const held = new Map();
    for (const id of new Set(ids)) {
        const found = swept.flatMap(each => heldUnder(each, id));
        if (found.length > 0)
            held.set(id, found);
    }
    return { held, failures };
}
/** Those of one account together: IAM is one for all its regions. */
function byAccount(accounts) {
    const keyOf = ({ partition, id }) => `${partition} ${id}`;
    return [...new Set(accounts.map(keyOf))].map(key => accounts.filter(account => keyOf(account) === key));
}
/** Those that no entry of the rules stands for, each once. */
function notAmong(accounts, own) {
    const keyOf = ({ partition, id, region, roles }) => `${partition} ${id} ${region} ${roles.revoke}`;
    const known = new Set(accounts.map(keyOf));
    return [...new Map(own.map(account => [keyOf(account), account])).entries()].flatMap(([key, account]) => known.has(key) ? [] : [account]);
}

// EXTERNAL MODULE: ./build/services/revoking/run.js + 6 modules
var run = __webpack_require__(1629);
// EXTERNAL MODULE: ./build/domain/follow-up/follow-up.js
var follow_up = __webpack_require__(6706);
// EXTERNAL MODULE: ./build/domain/follow-up/waiting.js
var waiting = __webpack_require__(8000);
;// CONCATENATED MODULE: ./build/services/notify/task-queue.js
/**
 * One errand after the other, beside the work: GitHub may take minutes to fail, and nobody's end waits for that. An errand
 * never throws: what failed comes back as sentences.
 */
function createTaskQueue(failures) {
    let last = Promise.resolve();
    return {
        add: errand => {
            last = last.then(async () => void failures.push(...(await errand())));
        },
        done: () => last,
    };
}

// EXTERNAL MODULE: ./build/config/rules-file.js + 5 modules
var rules_file = __webpack_require__(4194);
// EXTERNAL MODULE: ./build/domain/revocation/target.js
var revocation_target = __webpack_require__(3345);
// EXTERNAL MODULE: ./build/domain/grant/record.js
var grant_record = __webpack_require__(3995);
// EXTERNAL MODULE: ./build/services/context.js
var services_context = __webpack_require__(5114);
// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
;// CONCATENATED MODULE: ./build/services/inventory/compare-hints.js







/** Holds what was handed over against AWS, the ledger and the merge: a difference is told, and keeps nothing from ending. */
async function compareHints(context, { ledger, merges }, target, accounts, held) {
    const hints = hintsIn(target);
    const ids = [...new Set(hints.map(({ id }) => id))];
    const read = async (id) => [id, await ledger.grants(id)];
    const known = new Map(await (0,p_map/* default */.Ay)(ids, read, { concurrency: services_context/* CONCURRENCY */.i }));
    const recorded = [...known.values()].flatMap(({ records }) => records);
    // Its account may have left the rules.
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
        const { records = [], failure } = known.get(id) ?? {};
        const isOnLedger = records.length > 0 || failure !== undefined;
        return heldOf(id).length > 0 ? [] : [[id, isOnLedger ? 'on the ledger' : 'unknown']];
    });
    // Where AWS has the policy, a record of its holder can add nothing.
    const isMore = ({ id, user }) => !heldOf(id).some(({ policy }) => policy.user === user);
    return {
        endings: recorded
            .filter(isMore)
            .flatMap(record => endingsOfHint(record, heldOf(record.id), [...accounts, ...others], now)),
        unseen: new Map(unseen),
        failures: [
            ...[...known.values()].flatMap(({ failure }) => failure ?? []),
            ...elsewhere.failures,
            ...failures,
            ...differing,
        ],
    };
}
function hintsIn(target) {
    switch (target.kind) {
        case 'grants':
            return target.grants.map(record => ({ id: record.id, record }));
        case 'grant id':
            return [{ id: target.id }];
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
        `The record of grant ${hint.id} differs from ${from.join(', and from ')}. Access was ended by what AWS has. Find out who started this run, and hand over only what mode \`grant\` puts out; and find out who wrote the other: in CloudTrail who called iam:PutUserPolicy, and who pushed to ${files/* LEDGER_BRANCH */.jF}`,
    ];
}

;// CONCATENATED MODULE: ./build/modes/revoke/plan.js







const NOTHING = { endings: [], grants: [], failures: [], unseen: new Map() };
/** @param isWaiting whether the end of each record is waited for */
async function planRevoke(context, sources, target, isWaiting) {
    const { readCheckout, readRules, isDispatched } = sources;
    const checkout = (await (0,attempt/* attempt */.C)(context, readCheckout)).value;
    const isOwn = target.kind === 'grants' && !isDispatched;
    // Records of a job of this very run hold all that ending takes.
    const asked = isOwn && checkout ? Promise.resolve({ value: checkout }) : (0,attempt/* attempt */.C)(context, readRules);
    // Without rules no account is known, but that of a record.
    const mayWait = target.kind !== 'grants' || (isWaiting && !isDue(context, target.grants));
    const known = checkout ?? (mayWait ? (await asked).value : undefined);
    const followUp = known?.ruleFile.rules.followUp ?? followUpOf(asked);
    if (isOwn) {
        const first = { ...NOTHING, endings: target.grants.map(revocation_target/* endingOf */.z), grants: target.grants };
        return {
            followUp,
            first: [Promise.resolve(first)],
            rest: asked.then(rules => ({ ...NOTHING, failures: failuresOf(rules) })),
        };
    }
    const find = async (accounts) => {
        const found = await (0,attempt/* attempt */.C)(context, () => findTarget(context, target, accounts, sources.wasGrantedTo));
        return found.value ?? { ...NOTHING_FOUND, failures: failureIn(found) };
    };
    // An id that no account holds is ended by its record: of records, all have to have answered.
    const accounts = accountsOf(known);
    const first = (target.kind === 'grants' ? [accounts] : byAccount(accounts)).map(find);
    const rest = (0,attempt/* attempt */.C)(context, async () => planRest(context, sources, target, { checkout, known, asked, first: joinFound(await Promise.all(first)) }));
    return {
        followUp,
        first,
        rest: rest.then(planned => planned.value ?? { ...NOTHING, failures: failureIn(planned) }),
    };
}
const failureIn = ({ failure }) => (failure === undefined ? [] : [failure]);
const accountsOf = (known) => [...(known?.ruleFile.rules.accounts.values() ?? [])];
const outdatedIn = (known) => (known?.outdated === undefined ? [] : [known.outdated]);
/** A mistake in the rules must not keep access open: with records, nothing is taken from them but the number of passes. */
function failuresOf({ value, failure }) {
    if (failure === undefined)
        return outdatedIn(value);
    const { passes, intervalMs } = rules_file/* DEFAULT_FOLLOW_UP */.qV;
    return [`${failure} Ended with the default of ${passes} passes, ${(0,instant/* formatDuration */.a3)(intervalMs)} apart`];
}
/** GitHub may take so long to fail. */
const PATIENCE_MS = 5 * 60_000;
/** Whether one of these ends may come before GitHub has answered. */
const isDue = ({ clock }, grants) => grants.some(({ expiresAt }) => Date.parse(expiresAt) <= clock.now().getTime() + PATIENCE_MS);
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
/** What the rules of now reach that those of the checkout did not, and what the ledger has under an id. */
async function planRest(context, sources, target, given) {
    const { first, known, asked } = given;
    const [further, { value: tip }] = await Promise.all([planFurther(context, sources, target, given), asked]);
    const held = new Map([...further.held, ...first.held]);
    const compared = await compareHints(context, sources, target, accountsOf(tip ?? known), held);
    const endings = (0,scope/* notYetIn */.Pg)(first.endings, [...further.endings, ...compared.endings]);
    const failures = [...further.failures, ...compared.failures];
    const isNothing = first.endings.length + endings.length + first.failures.length + failures.length === 0;
    return {
        endings,
        grants: further.grants,
        unseen: compared.unseen,
        failures: isNothing ? unknownIn(target, accountsOf(tip ?? known)) : failures,
    };
}
async function planFurther(context, { wasGrantedTo }, target, given) {
    const { checkout, known, asked, first } = given;
    const { value: tip, failure = '' } = await asked;
    if (!tip) {
        const unasked = 'GitHub could not be asked for the rules of now, so access was ended by those of the checkout';
        if (checkout)
            return { ...NOTHING_FOUND, failures: [...outdatedIn(checkout), `${unasked}. ${failure}`] };
        return { ...NOTHING_FOUND, failures: target.kind === 'grants' ? failuresOf({ failure }) : [failure] };
    }
    const entries = (0,scope/* reachingFurther */.q9)(tip.ruleFile.rules, known?.ruleFile.rules);
    const found = entries.length === 0 ? NOTHING_FOUND : await findTarget(context, target, entries, wasGrantedTo, first);
    return { ...found, failures: [...outdatedIn(tip), ...found.failures] };
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
async function followUp(context, audience, { endings, grants, failures: before }, settings) {
    const { clock, log, signal } = context;
    const failures = [...before];
    const errands = createTaskQueue(failures);
    const handedOver = [];
    let startedAt;
    const relay = async (some) => {
        const ids = new Set(some.map(({ grant }) => grant?.id));
        const records = grants.filter(({ id }) => ids.has(id));
        const failed = await audience.relay((0,follow_up/* followUpsOf */.lP)(records, settings, clock.now()));
        const to = failed.length > 0 ? 'sweep' : 'relay';
        handedOver.push(...some.map(ending => ({ ending, to })));
        return failed;
    };
    const revocations = await (0,run/* runRevocations */.r)(context, endings, settings, {
        begin: (ending, now) => {
            startedAt ??= now;
            return (0,waiting/* waitingFor */.Fz)(ending, settings, startedAt);
        },
        warn: some => errands.add(async () => (signal.aborted ? [] : audience.warn(some))),
        handOver: some => {
            const to = settings.beyond === 'relay' ? 'handed over to the next run' : 'left to the sweep';
            for (const ending of some)
                log(`${to}: ${describeEnding(ending)}`);
            if (settings.beyond === 'relay')
                errands.add(() => relay(some));
            else
                handedOver.push(...some.map(ending => ({ ending, to: 'sweep' })));
        },
    });
    await errands.done();
    return { revocations, handedOver, failures };
}

// EXTERNAL MODULE: ./build/domain/revocation/revocation.js
var revocation = __webpack_require__(2412);
// EXTERNAL MODULE: ./build/services/inventory/coverage.js
var coverage = __webpack_require__(298);
;// CONCATENATED MODULE: ./build/modes/revoke/look-ahead.js




/** All of a dry run: what would be ended now. */
async function previewRevocation(context, { endings, failures: before }) {
    const { aws, debug } = context;
    const ending = new Set(endings.flatMap(({ policies }) => policies));
    const plan = [];
    const failures = [...before];
    for (const each of endings) {
        const { user, owner } = each;
        try {
            const access = await aws.connect('revoke', each, owner === undefined ? [user] : []);
            const claims = owner === undefined ? await claimsOn(context, access, each, ending) : [{ scope: each, live: [] }];
            plan.push({ ending: each, ...(0,revocation/* planClaims */.Jt)(claims, await access.ssm.openSessions()) });
        }
        catch (error) {
            debug(error);
            failures.push((0,errors/* messageOf */.b)(error));
        }
    }
    return { plan, failures };
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

;// CONCATENATED MODULE: ./build/modes/revoke/index.js






/**
 * Ends access, in passes that prove it (docs/design.md §8): what AWS and the checkout tell of, account by account as soon as it
 * has answered; and beside it, as soon as GitHub has answered, what they did not know. Everybody is told when all of it is done.
 */
async function revoke(context, options) {
    const { target, wait, dryRun, audience } = options;
    const isWaiting = wait && target.kind === 'grants';
    const plan = await planRevoke(context, options, target, isWaiting);
    if (dryRun)
        return preview(context, plan);
    const later = untilStopped(context, plan.rest);
    const carriedOut = await allDone([...plan.first, later].map(async (each) => carryOut(context, audience, await each, plan.followUp, isWaiting)));
    const all = carriedOut.flatMap(({ revocations }) => revocations);
    const { told, notes, unknown } = sortBySight(all, (await later).unseen);
    for (const note of notes)
        context.log(note);
    const untold = isWaiting ? await audience.close(told) : await audience.tell(told);
    return {
        plan: [],
        revocations: all,
        handedOver: carriedOut.flatMap(({ handedOver }) => handedOver),
        notes,
        failures: [...new Set([...carriedOut.flatMap(({ failures }) => failures), ...unknown, ...untold])],
    };
}
/** What goes wrong in one account leaves the passes of the others to their end. */
async function allDone(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
/** The runner kills a job seconds after it has told it to stop: then there is no time for an answer of GitHub. */
function untilStopped({ signal }, rest) {
    const stopped = new Promise(resolve => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
    const without = { ...NOTHING, failures: ['Stopped before GitHub had said what else there is to end'] };
    return Promise.race([rest, stopped.then(() => without)]);
}
async function carryOut(context, audience, plan, settings, isWaiting) {
    for (const ending of plan.endings)
        context.log(`plan: ${describeEnding(ending)}`);
    if (isWaiting)
        return followUp(context, audience, plan, settings);
    return {
        revocations: await (0,run/* runRevocations */.r)(context, plan.endings, settings),
        handedOver: [],
        failures: plan.failures,
    };
}
async function preview(context, { first, rest }) {
    const plans = await Promise.all([...first, rest]);
    const endings = plans.flatMap(plan => plan.endings);
    for (const ending of endings)
        context.log(`plan: ${describeEnding(ending)}`);
    const seen = await previewRevocation(context, { endings, grants: [], failures: plans.flatMap(plan => plan.failures) });
    return { ...seen, failures: [...new Set(seen.failures)], revocations: [], handedOver: [], notes: [] };
}
/**
 * Keeps the end of a grant to itself that AWS had nothing of, neither before nor in any pass: somebody may have made its id
 * up, and nobody has seen it end. It is wrong only if the ledger does not know of it either.
 */
function sortBySight(revocations, unseen) {
    const idOf = ({ ending }) => ending.grant?.id ?? '';
    const seen = new Set(revocations.filter(scope/* sawAnything */.QL).map(idOf));
    const isUnseen = (revocation) => unseen.has(idOf(revocation)) && !(0,scope/* sawAnything */.QL)(revocation);
    const ids = [...new Set(revocations.filter(isUnseen).map(idOf))].filter(id => !seen.has(id));
    return {
        told: revocations.filter(revocation => !isUnseen(revocation)),
        notes: ids.filter(id => unseen.get(id) === 'on the ledger').map(nothingSeen),
        unknown: ids.filter(id => unseen.get(id) === 'unknown').map(unknownGrant),
    };
}
const nothingSeen = (id) => `AWS had nothing of grant ${id}: no policy, and no open session. So no end of it was recorded or told`;


/***/ }),

/***/ 960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readAccounts)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(606);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _domain_reconcile_inline_policies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8084);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005);




/** Accounts that are read at once. */
const CONCURRENCY = 8;
/** Reads every account of the rules, side by side; one that fails is a failure, and does not stop the others. */
async function readAccounts(context, accounts) {
    const read = await (0,p_map__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(byId(accounts), entries => readAccount(context, entries), { concurrency: CONCURRENCY });
    return {
        swept: read.flatMap(({ swept }) => swept ?? []),
        blind: read.flatMap(({ blind }) => blind ?? []),
        failures: read.flatMap(({ failures }) => failures),
    };
}
function byId(accounts) {
    const entries = new Map();
    for (const account of accounts) {
        const key = `${account.partition} ${account.id}`;
        entries.set(key, [...(entries.get(key) ?? []), account]);
    }
    return [...entries.values()];
}
/** The open sessions first, and then the policies: so the policy of every session that is seen is seen too. */
async function readAccount(context, entries) {
    const failures = [];
    const attempt = async (call) => {
        try {
            return await call();
        }
        catch (error) {
            context.debug(error);
            failures.push((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error));
            return undefined;
        }
    };
    const regions = await (0,p_map__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(entries, async (account) => {
        const access = await attempt(() => context.aws.connect('sweep', { account, role: account.roles.revoke }, []));
        const open = access && (await attempt(() => access.ssm.openSessions()));
        return { account, access, open };
    });
    const policies = await attempt(() => readPolicies(regions.flatMap(({ access }) => access ?? [])));
    const sessions = new Map();
    for (const { account, open } of regions)
        if (open)
            sessions.set(account, open);
    const seen = { entries, policies: policies ?? [], sessions };
    return { ...(policies ? { swept: seen } : { blind: seen }), failures: [...new Set(failures)] };
}
/** IAM is the same in every region: the first that answers will do. */
async function readPolicies(accesses) {
    let last = new Error('No region of this account could be connected to');
    for (const { directory } of accesses) {
        try {
            return (0,_domain_reconcile_inline_policies_js__WEBPACK_IMPORTED_MODULE_3__/* .heldPolicies */ .a)(await directory.inlinePolicies(), _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU);
        }
        catch (error) {
            last = error;
        }
    }
    throw last;
}


/***/ }),

/***/ 9511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readPolicyScopes)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9592);

/** `moved`: those that others hold, as they were listed. */
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


/***/ })

};

