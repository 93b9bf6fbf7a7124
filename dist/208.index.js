export const id = 208;
export const ids = [208];
export const modules = {

/***/ 3852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ REQUEST),
/* harmony export */   Ti: () => (/* binding */ durationField),
/* harmony export */   rG: () => (/* binding */ MAX_DURATION_MS),
/* harmony export */   u4: () => (/* binding */ ACCOUNT),
/* harmony export */   x9: () => (/* binding */ REQUEST_KEYS)
/* harmony export */ });
/* unused harmony export MAX_INSTANCES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7597);
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5033);
/* harmony import */ var _yaml_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3672);




/** No session document can end a session later than this (SSM: maxSessionDuration ≤ 1440 minutes). */
const MAX_DURATION_MS = 24 * 3_600_000;
/** About what fits the 2,048 characters of a user's inline policies: 17 of today's ids in `ap-southeast-1`. */
const MAX_INSTANCES = 20;
const MAX_REASON = 500;
/** The `account` of a request: a text. Which accounts there are is not known here, so advice on its mistakes is general. */
const ACCOUNT = (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)('account: dev', text => text);
const KEYS = {
    /** Read apart, by {@link ACCOUNT}: it counts even where other keys have mistakes. */
    account: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
    instances: (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(`instances: [${_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE.example}]`, (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE, _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE.example), MAX_INSTANCES),
    duration: durationField('duration: 4h', { max: MAX_DURATION_MS }),
    reason: (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)('reason: "INC-1234: api-3 disk full"', takeReason),
    start: (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)('start: 2026-11-24T02:00:00Z', takeStart).optional(),
};
/** One request as written (docs/design.md §5), its account aside. */
const REQUEST = (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)('{account: …, instances: […], duration: …, reason: …}', KEYS);
const REQUEST_KEYS = Object.keys(KEYS);
/** `30m`, `4h`, `1h30m`, or whole minutes, within bounds; in milliseconds. */
function durationField(example, bounds) {
    const { min = 0, max } = bounds;
    return (0,_yaml_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .taken */ .uU)(example, (value, refuse) => {
        // Mappings here have no prototype: `String` would throw at one.
        const written = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
        const ms = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(written);
        if (ms === undefined)
            return refuse('must be a duration', remedyForDuration(written));
        if (ms < min)
            return refuse(`must be at least ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(min)}`, 'Write a longer one');
        if (ms > max)
            return refuse(`must be at most ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(max)}`, 'Write a shorter one');
        return ms;
    });
}
function remedyForDuration(value) {
    const clock = /^(\d{1,3}):(\d\d)$/.exec(value);
    const days = /^([1-9]\d?)d$/.exec(value);
    if (clock)
        return `Write it as ${Number(clock[1])}h${Number(clock[2])}m`;
    if (days)
        return `Write it as ${Number(days[1]) * 24}h`;
    return 'Write it as 30m, 4h or 1h30m; a bare whole number is minutes';
}
function takeReason(value, refuse) {
    const reason = value.trim();
    const length = [...reason].length;
    if (length === 0)
        return refuse('must say something', 'Write why access is needed, such as "INC-1234: api-3 disk full"');
    if (/[\n\t]/.test(reason))
        return refuse('must be a single line', 'Put it on one line without tabs, in quotes');
    if (length > MAX_REASON)
        return refuse(`has ${length} characters; ${MAX_REASON} are allowed`, 'Shorten it, and link to the rest', 'value');
    return reason;
}
function takeStart(value, refuse) {
    const start = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .nV)(value);
    // Written instants have four digits of year; far dates would be mistakes anyway.
    if (start && start.getUTCFullYear() >= 2020 && start.getUTCFullYear() < 2100)
        return start;
    return refuse(start ? 'must lie between 2020 and 2099' : 'must be an instant with its zone', remedyForStart(value));
}
function remedyForStart(value) {
    if (/^\d{4}-\d\d?-\d\d?$/.test(value))
        return 'Add time and zone: `2026-11-24T02:00:00Z`';
    if (/T\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value))
        return 'End it in `Z` for UTC, or in an offset such as `+07:00`';
    if (/\.\d+(Z|[+-]\d\d:\d\d)$/.test(value))
        return 'Leave the parts of a second out';
    return 'Write it as `2026-11-24T02:00:00Z` or `2026-11-24T09:00:00+07:00`';
}


/***/ }),

/***/ 4194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qV: () => (/* binding */ DEFAULT_FOLLOW_UP),
  NR: () => (/* binding */ parseRules)
});

// UNUSED EXPORTS: definedAccounts, toAccount, toFollowUp, toRule, toRules

// EXTERNAL MODULE: ./build/shared/problem-list.js
var problem_list = __webpack_require__(628);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/shared/suggest.js
var suggest = __webpack_require__(4986);
;// CONCATENATED MODULE: ./build/config/pattern/automaton.js
/** So many states at most: the time of a match is their number times the length of the text. */
const MAX_STATES = 2_000;
/** How many states a pattern takes; repeats with a bound are written out. May be Infinity. */
function countStates(node) {
    switch (node.kind) {
        case 'character':
        case 'assertion':
            return 1;
        case 'sequence':
            return node.parts.reduce((sum, part) => sum + countStates(part), 0);
        case 'choice':
            return node.options.reduce((sum, option) => sum + countStates(option), 1);
        case 'repeat': {
            const copies = Number.isFinite(node.max) ? node.max : node.min + 1;
            return copies * (countStates(node.part) + 1);
        }
    }
}
/**
 * Whether a pattern matches anywhere in a text, in time that grows with the length of the text alone: all states that can be
 * reached are followed at once, so there is nothing to go back to (Thompson, 1968). Build it for at most
 * {@link MAX_STATES}.
 */
function createMatcher(node) {
    const states = [{ kind: 'match' }];
    const start = build(states, node, 0);
    return text => matches(states, start, [...text]);
}
function add(states, state) {
    return states.push(state) - 1;
}
/** Adds the states of a node, from its last to its first; answers the index of the first. */
function build(states, node, next) {
    switch (node.kind) {
        case 'character':
            return add(states, { kind: 'character', accepts: node.accepts, next });
        case 'assertion':
            return add(states, { kind: 'assertion', holds: node.holds, next });
        case 'sequence':
            return node.parts.reduceRight((after, part) => build(states, part, after), next);
        case 'choice':
            return add(states, { kind: 'fork', next: node.options.map(option => build(states, option, next)) });
        case 'repeat':
            return buildRepeat(states, node, next);
    }
}
function buildRepeat(states, { part, min, max }, next) {
    let first = next;
    if (max === Number.POSITIVE_INFINITY) {
        const fork = { kind: 'fork', next: [] };
        first = add(states, fork);
        fork.next = [build(states, part, first), next];
    }
    else {
        for (let copy = min; copy < max; copy++)
            first = add(states, { kind: 'fork', next: [build(states, part, first), next] });
    }
    for (let copy = 0; copy < min; copy++)
        first = build(states, part, first);
    return first;
}
function matches(states, start, text) {
    let arrived = [];
    for (let at = 0; at <= text.length; at++) {
        // A match may begin anywhere.
        const open = reach(states, [...arrived, start], text[at - 1], text[at]);
        if (open === 'match')
            return true;
        const character = text[at];
        if (character === undefined)
            return false;
        arrived = advance(open, character);
    }
    return false;
}
/** The states that read a character next, each once; or that the end of the pattern has been reached. */
function reach(states, from, before, after) {
    const open = [];
    const seen = new Set();
    for (let index = from.pop(); index !== undefined; index = from.pop()) {
        if (seen.has(index))
            continue;
        seen.add(index);
        const state = states[index];
        if (state?.kind === 'match')
            return 'match';
        if (state?.kind === 'character')
            open.push(state);
        if (state?.kind === 'fork')
            from.push(...state.next);
        if (state?.kind === 'assertion' && state.holds(before, after))
            from.push(state.next);
    }
    return open;
}
/** Copies of a repeated part share what they accept: each is asked once. */
function advance(open, character) {
    const answers = new Map();
    return open.flatMap(({ accepts, next }) => {
        const answer = answers.get(accepts) ?? accepts(character);
        answers.set(accepts, answer);
        return answer ? next : [];
    });
}

;// CONCATENATED MODULE: ./build/config/pattern/syntax.js
/** Syntax that only a backtracking engine can match. */
class UnsupportedSyntaxError extends Error {
    name = 'UnsupportedSyntaxError';
}
/**
 * Reads a regular expression that JavaScript accepts with the flag `u`. Single characters and classes are left to
 * JavaScript's own engine, so that they mean exactly what they mean there.
 * Source of the grammar: https://tc39.es/ecma262/#sec-patterns
 * @throws UnsupportedSyntaxError for lookaround and backreferences
 */
function parsePattern(source) {
    return readChoice({ source, at: 0 }, '');
}
/** `flags`: those of `i`, `m` and `s` that hold here, as set by `(?i:…)`. */
function readChoice(reader, flags) {
    const options = [readSequence(reader, flags)];
    while (take(reader, /\|/y))
        options.push(readSequence(reader, flags));
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}
function readSequence(reader, flags) {
    const parts = [];
    while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? ''))
        parts.push(readRepeat(reader, readTerm(reader, flags)));
    return { kind: 'sequence', parts };
}
/** With `?` behind it, a repeat prefers less; whether anything matches does not depend on that. */
function readRepeat(reader, part) {
    const found = take(reader, /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y);
    if (!found)
        return part;
    const [, sign, least = '0', comma, most] = found;
    if (sign)
        return { kind: 'repeat', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const min = Number(least);
    const max = comma ? (most ? Number(most) : Number.POSITIVE_INFINITY) : min;
    return { kind: 'repeat', part, min, max };
}
function readTerm(reader, flags) {
    if (take(reader, /\^/y))
        return assertion(before => before === undefined || (flags.includes('m') && endsLine(before)));
    if (take(reader, /\$/y))
        return assertion((_, after) => after === undefined || (flags.includes('m') && endsLine(after)));
    const boundary = take(reader, /\\([bB])/y);
    if (boundary)
        return wordBoundary(boundary[1] === 'b', flags);
    if (take(reader, /\(\?<?[=!]/y))
        throw new UnsupportedSyntaxError('lookahead or lookbehind');
    if (take(reader, /\\(?:[1-9]|k<)/y))
        throw new UnsupportedSyntaxError('a backreference');
    const group = take(reader, /\((?:\?(?:<[^>]*>|([ims]*)(?:-([ims]*))?:))?/y);
    if (group) {
        const inside = readChoice(reader, changeFlags(flags, group[1], group[2]));
        take(reader, /\)/y);
        return inside;
    }
    return character(take(reader, CHARACTER)?.[0] ?? '', flags);
}
/** One character or class, as written. A surrogate pair is one character, however it is written. */
const CHARACTER = /\[(?:\\.|[^\]\\])*\]|\\u\{[^}]*\}|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[a-zA-Z]|\\[pP]\{[^}]*\}|\\.|./suy;
function take(reader, pattern) {
    pattern.lastIndex = reader.at;
    const found = pattern.exec(reader.source);
    if (found)
        reader.at = pattern.lastIndex;
    return found ?? undefined;
}
function changeFlags(flags, added = '', removed = '') {
    return [...new Set(flags + added)].filter(flag => !removed.includes(flag)).join('');
}
function character(written, flags) {
    const whole = new RegExp(`^${written}$`, `u${flags.replace('m', '')}`);
    return { kind: 'character', accepts: text => whole.test(text) };
}
const assertion = (holds) => ({ kind: 'assertion', holds });
function wordBoundary(isWanted, flags) {
    const word = new RegExp('\\w', `u${flags.includes('i') ? 'i' : ''}`);
    const isWord = (text) => text !== undefined && word.test(text);
    return assertion((before, after) => (isWord(before) !== isWord(after)) === isWanted);
}
const endsLine = (text) => /[\n\r\u2028\u2029]/u.test(text);

;// CONCATENATED MODULE: ./build/config/pattern/reason-pattern.js


const MAX_LENGTH = 300;
/**
 * What a rule's `reason:` means, or why it means nothing. The message lacks its subject. The text that is matched is
 * written by people who want access, so no text may take long: JavaScript's own engine goes back and tries again, for years
 * if it has to, and so it is used for single characters alone.
 */
function reasonPattern(source) {
    if (source.length > MAX_LENGTH)
        return { message: `has ${source.length} characters; ${MAX_LENGTH} are allowed`, remedy: 'Shorten the expression' };
    try {
        new RegExp(source, 'u');
        const node = parsePattern(source);
        return countStates(node) > MAX_STATES ? TOO_MANY_REPEATS : { source, test: createMatcher(node) };
    }
    catch (error) {
        if (error instanceof UnsupportedSyntaxError)
            return unsupported(error.message);
        const detail = error instanceof Error ? error.message.replace(/^.*\/u: /s, '') : String(error);
        const remedy = "Write a JavaScript regular expression in single quotes, such as '^(INC|CHG)-\\d+'";
        return { message: `must be a regular expression (${detail})`, remedy };
    }
}
const TOO_MANY_REPEATS = {
    message: `repeats too much: written out, it has more than ${MAX_STATES} characters`,
    remedy: 'Lower the numbers in braces, or write * or + instead',
};
const unsupported = (what) => ({
    message: `has ${what}: matching that can take longer than anybody waits`,
    remedy: 'Write it without (?=, (?!, (?<=, (?<!, \\1 and \\k<name>: list the forms that are allowed with | instead',
});

// EXTERNAL MODULE: ./build/config/request-schema.js
var request_schema = __webpack_require__(3852);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
;// CONCATENATED MODULE: ./build/config/rules-checks.js




/** Region and roles belong to the account's partition, and the roles to the account. */
function refuseForeignParts({ id, region, partition, roles }, report) {
    const home = region && partitionOf(region);
    if (home && partition && home !== partition)
        report(['region'], `is in the partition ${home}, not in ${partition}`, `Write ${(0,printable/* quoted */.TL)(`partition: ${home}`)}, or another region`);
    for (const [kind, arn] of Object.entries(roles ?? {})) {
        const role = typeof arn === 'string' ? (0,identifiers/* parseRoleArn */.DM)(arn) : undefined;
        if (role && id && role.accountId !== id)
            report(['roles', kind], `is a role of account ${role.accountId}, not of ${id}`, 'Write a role of this account');
        else if (role && partition && role.partition !== partition)
            report(['roles', kind], `is a role in the partition ${role.partition}, not in ${partition}`, 'Write a role of this partition');
    }
}
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
/** Documents of one account differ in name and in length. */
function refuseDuplicateDocuments(documents, report) {
    documents.forEach((document, index) => {
        const { name, max } = document ?? {};
        const before = documents.slice(0, index);
        if (max !== undefined && before.some(other => other?.max === max)) {
            const message = `repeats ${(0,instant/* formatDuration */.a3)(max)}: which document to use would be a guess`;
            report([index, 'max'], message, 'Keep one document for each length');
        }
        if (name !== undefined && before.some(other => other?.name === name))
            report([index, 'name'], `repeats ${(0,printable/* quoted */.TL)(name)}`, 'Write each document once');
    });
}
/** GitHub's environment names are unique regardless of case, and each has one wait timer. */
function refuseDuplicateEnvironments(environments, report) {
    environments.forEach((environment, index) => {
        const name = environment?.name?.toLowerCase();
        const before = environments.slice(0, index);
        if (name !== undefined && before.some(other => other?.name?.toLowerCase() === name))
            report([index, 'name'], `repeats ${(0,printable/* quoted */.TL)(name)}`, 'Write each environment once');
    });
}
/** One entry an account and region: a sweep would otherwise do everything twice. */
function refuseDuplicateRegions(accounts, report) {
    const seen = new Map();
    for (const [key, { id, region } = {}] of Object.entries(accounts)) {
        if (!id || !region)
            continue;
        const place = `${id} in ${region}`;
        const twin = seen.get(place);
        if (twin === undefined)
            seen.set(place, key);
        else
            report([key], `is ${place}, as ${(0,printable/* quoted */.TL)(twin)} is`, 'Keep one entry for each account and region');
    }
}
/** IAM user names are unique regardless of case. */
function refuseDuplicateUsers(users, report) {
    const seen = new Map();
    for (const user of Object.keys(users)) {
        const twin = seen.get(user.toLowerCase());
        if (twin === undefined) {
            seen.set(user.toLowerCase(), user);
            continue;
        }
        const message = `The user ${(0,printable/* quoted */.TL)(user)} differs from ${(0,printable/* quoted */.TL)(twin)} only in case; IAM takes them for one`;
        report([user], message, 'Keep one', 'key');
    }
}
/** Whether a list names a team cannot be counted: it has as many members as it has. */
function refuseTooFewApprovers({ approvals, approvers }, report) {
    if (typeof approvals !== 'number' || !Array.isArray(approvers) || approvals <= approvers.length)
        return;
    if (approvers.some(identifiers/* isTeam */.IJ))
        return;
    const message = `asks for ${approvals}, but there are only ${approvers.length} approvers`;
    report(['approvals'], message, 'Ask for fewer, or name more approvers');
}
/** A rule that no duration satisfies would refuse everybody, each time with another reason. */
function refuseEmptyRange({ min_duration: min, max_duration: max }, report) {
    if (typeof min !== 'number' || typeof max !== 'number' || min <= max)
        return;
    const message = `is longer than \`max_duration\`, ${(0,instant/* formatDuration */.a3)(max)}`;
    report(['min_duration'], message, 'Write a shorter one');
}
/** A misspelt user would fall through to a later rule, which may be laxer. */
function refuseUnknownUsers({ rules, users }, report) {
    if (!Array.isArray(rules) || typeof users !== 'object' || users === null)
        return;
    const known = Object.keys(users);
    const isKnown = (user) => known.some(other => other.toLowerCase() === user.toLowerCase());
    rules.forEach((rule, index) => {
        const named = Array.isArray(rule?.users) ? rule.users : [];
        named.forEach((user, place) => {
            if (typeof user !== 'string' || isKnown(user))
                return;
            const message = `must be a user defined under users:, found ${(0,printable/* quoted */.TL)(user)}${(0,suggest/* hint */.a)(user, known)}`;
            report(['rules', index, 'users', place], message, 'Define it under users:');
        });
    });
}

// EXTERNAL MODULE: ./build/config/yaml/schema.js
var schema = __webpack_require__(3672);
;// CONCATENATED MODULE: ./build/config/rules-schema.js








const MINUTE = 60_000;
/** A month: further ahead nobody knows what will be needed, and approvers may have left. */
const MAX_START_WITHIN_MS = 31 * 24 * 60 * MINUTE;
/** GitHub's: 43,200 minutes (docs/aws-facts.md GH-14). */
const LONGEST_WAIT_TIMER_MS = 43_200 * MINUTE;
/** The rule file as written (docs/design.md §6); its defaults are here and nowhere else. `accounts`: the names that it defines. */
function rulesSchema(accounts) {
    return (0,schema/* fields */.OA)('{version: 1, accounts: {…}, rules: […]}', {
        version: (0,schema/* taken */.uU)('version: 1', (value, refuse) => value === 1 ? 1 : refuse('must be 1', 'Write `version: 1`, without quotes')),
        accounts: (0,schema/* mapOf */.A7)('accounts: {dev: {…}}', identifiers/* ACCOUNT_NAME */.Em, account(), 1).check((0,schema/* always */.Gk)(refuseDuplicateRegions)),
        rules: (0,schema/* listOf */.c3)('rules: [{accounts: [dev], max_duration: 8h}]', rule(accounts)),
        users: (0,schema/* mapOf */.A7)('users: {alice: alice-gh}', identifiers/* IAM_USER */.E$, logins('alice-gh'))
            .check((0,schema/* always */.Gk)(refuseDuplicateUsers))
            .default({}),
        follow_up: followUpSchema().prefault({}),
    }).check((0,schema/* always */.Gk)(refuseUnknownUsers));
}
function account() {
    const role = (kind) => (0,schema/* name */.UU)(identifiers/* ROLE_ARN */.xG, `${kind}: arn:aws:iam::123456789012:role/jit-${kind}`);
    return (0,schema/* fields */.OA)('{id: "123456789012", region: ap-southeast-1, …}', {
        id: (0,schema/* name */.UU)(identifiers/* ACCOUNT_ID */.W_, 'id: "123456789012"'),
        region: (0,schema/* name */.UU)(identifiers/* REGION */.Zg, 'region: ap-southeast-1'),
        partition: oneOf('partition', ['aws', 'aws-cn', 'aws-us-gov']).default('aws'),
        roles: (0,schema/* fields */.OA)('roles: {grant: arn:…, revoke: arn:…, logs: arn:…}', {
            grant: role('grant'),
            revoke: role('revoke'),
            logs: role('logs'),
        }),
        documents: (0,schema/* listOf */.c3)('documents: [{name: JitAccess-1h, max: 1h}]', rules_schema_document()).check((0,schema/* always */.Gk)(refuseDuplicateDocuments)),
        logs: (0,schema/* fields */.OA)('logs: {group: …, bucket: …, prefix: …}', {
            group: (0,schema/* name */.UU)(identifiers/* LOG_GROUP */.Rs, `group: ${identifiers/* LOG_GROUP */.Rs.example}`),
            bucket: (0,schema/* name */.UU)(identifiers/* BUCKET */.j6, `bucket: ${identifiers/* BUCKET */.j6.example}`),
            prefix: (0,schema/* name */.UU)(identifiers/* KEY_PREFIX */.nF, `prefix: ${identifiers/* KEY_PREFIX */.nF.example}`).default(''),
        }),
    }).check((0,schema/* always */.Gk)(refuseForeignParts));
}
function rules_schema_document() {
    const max = (0,request_schema/* durationField */.Ti)('max: 1h', { min: MINUTE, max: request_schema/* MAX_DURATION_MS */.rG });
    return (0,schema/* fields */.OA)('{name: JitAccess-1h, max: 1h}', { name: (0,schema/* name */.UU)(identifiers/* SESSION_DOCUMENT */.DH, 'name: JitAccess-1h'), max });
}
function rule(accounts) {
    return (0,schema/* fields */.OA)('{accounts: [dev], max_duration: 8h}', {
        accounts: (0,schema/* setOf */.s4)('accounts: [dev]', known(accounts)),
        users: (0,schema/* setOf */.s4)('users: [alice, bob]', (0,schema/* name */.UU)(identifiers/* IAM_USER */.E$, 'alice'), undefined, lowerCase).optional(),
        instances: (0,schema/* setOf */.s4)(`instances: [${identifiers/* INSTANCE */.YE.example}]`, (0,schema/* name */.UU)(identifiers/* INSTANCE */.YE, identifiers/* INSTANCE */.YE.example)).optional(),
        min_duration: (0,request_schema/* durationField */.Ti)('min_duration: 5m', { min: MINUTE, max: request_schema/* MAX_DURATION_MS */.rG }).default(0),
        max_duration: (0,request_schema/* durationField */.Ti)('max_duration: 8h', { min: 1, max: request_schema/* MAX_DURATION_MS */.rG }),
        start_within: (0,request_schema/* durationField */.Ti)('start_within: 24h', { min: MINUTE, max: MAX_START_WITHIN_MS }).optional(),
        approvals: (0,schema/* count */.U9)('approvals: 1', 1, 10).default(1),
        approvers: (0,schema/* setOf */.s4)('approvers: [carol, dave]', approver(), undefined, lowerCase).optional(),
        requesters: (0,schema/* setOf */.s4)('requesters: [carol, dave]', requester(), undefined, lowerCase, 0).optional(),
        reason: (0,schema/* textField */.M8)("reason: '^(INC|CHG)-\\d+'", takePattern).optional(),
        mfa: (0,schema/* truth */.Im)('mfa: true').default(false),
        source_ips: (0,schema/* setOf */.s4)('source_ips: [203.0.113.0/24]', (0,schema/* name */.UU)(identifiers/* CIDR */.dJ, identifiers/* CIDR */.dJ.example)).optional(),
    })
        .check((0,schema/* always */.Gk)(refuseTooFewApprovers))
        .check((0,schema/* always */.Gk)(refuseEmptyRange));
}
function followUpSchema() {
    return (0,schema/* fields */.OA)('follow_up: {passes: 3, interval: 20s}', {
        max_wait: (0,request_schema/* durationField */.Ti)('max_wait: 5h30m', { min: MINUTE, max: 345 * MINUTE }).default(330 * MINUTE),
        beyond: oneOf('beyond', ['relay', 'sweep']).default('relay'),
        passes: (0,schema/* count */.U9)('passes: 3', 3, 10).default(3),
        // Ten passes must reach beyond the 90 s for which IAM may honour a deleted policy, and a pass must not come late.
        interval: (0,request_schema/* durationField */.Ti)('interval: 20s', { min: 15_000, max: MINUTE }).default(20_000),
        warn_before: (0,request_schema/* durationField */.Ti)('warn_before: 10m', { min: 1_000, max: request_schema/* MAX_DURATION_MS */.rG }).default(10 * MINUTE),
        environments: (0,schema/* listOf */.c3)('environments: [{name: jit-wait-4h, wait: 4h}]', environment())
            .check((0,schema/* always */.Gk)(refuseDuplicateEnvironments))
            .default([]),
        sweep_within: (0,request_schema/* durationField */.Ti)('sweep_within: 24h', { min: MINUTE, max: LONGEST_WAIT_TIMER_MS }).default(24 * 60 * MINUTE),
    });
}
function environment() {
    const wait = (0,request_schema/* durationField */.Ti)('wait: 4h', { min: MINUTE, max: LONGEST_WAIT_TIMER_MS });
    return (0,schema/* fields */.OA)('{name: jit-wait-4h, wait: 4h}', { name: (0,schema/* name */.UU)(identifiers/* ENVIRONMENT */.M0, 'name: jit-wait-4h'), wait });
}
function oneOf(key, choices) {
    const list = choices.map(each => (0,printable/* quoted */.TL)(each)).join(', ');
    return (0,schema/* textField */.M8)(`${key}: ${choices[0]}`, (value, refuse) => {
        const choice = choices.find(each => each === value);
        return (choice ?? refuse(`must be one of ${list}`, `Write ${(0,printable/* quoted */.TL)(`${key}: ${(0,suggest/* nearest */.p)(value, choices) ?? choices[0]}`)}`));
    });
}
function known(accounts) {
    return (0,schema/* textField */.M8)('dev', (value, refuse) => {
        if (accounts.includes(value))
            return value;
        const others = accounts.length > 0 ? `, or write one of ${accounts.map(each => (0,printable/* printable */.g$)(each)).join(', ')}` : '';
        const remedy = `Define it under accounts:${others}`;
        const found = `${(0,printable/* quoted */.TL)(value)}${(0,suggest/* hint */.a)(value, accounts)}`;
        return refuse(`must be an account defined under accounts:, found ${found}`, remedy, 'value');
    });
}
/** One login, or a list of them for a person who has several. */
function logins(example) {
    const one = (0,schema/* textField */.M8)(example, takeLogin);
    const several = (0,schema/* setOf */.s4)(`[${example}, ${example}-work]`, one, undefined, lowerCase);
    return schemas/* unknown */.L5J().transform((value, context) => {
        // A union would report what is wrong for both of its members.
        const read = Array.isArray(value) ? several.safeParse(value) : one.transform(login => [login]).safeParse(value);
        if (read.success)
            return read.data;
        context.issues.push(...read.error.issues.map(issue => ({ ...issue, input: value })));
        return core/* NEVER */.tm;
    });
}
function approver() {
    return (0,schema/* textField */.M8)('carol', (value, refuse) => {
        if (identifiers/* GITHUB_TEAM */.ih.accepts(value))
            return value;
        if (value.includes('/'))
            return refuse('must be a GitHub login or team', identifiers/* GITHUB_TEAM */.ih.remedy);
        if (value.endsWith('[bot]'))
            return refuse('must be a person', 'Write the login of a person');
        return takeLogin(value, refuse);
    });
}
/** Bots may ask on somebody's behalf, and never approve. */
function requester() {
    return (0,schema/* textField */.M8)('carol', (value, refuse) => {
        const isBot = value.endsWith('[bot]') && identifiers/* GITHUB_LOGIN */.cd.accepts(value.slice(0, -'[bot]'.length));
        if (isBot || identifiers/* GITHUB_TEAM */.ih.accepts(value))
            return value;
        return value.includes('/')
            ? refuse('must be a GitHub login or team', identifiers/* GITHUB_TEAM */.ih.remedy)
            : takeLogin(value, refuse);
    });
}
function takeLogin(value, refuse) {
    return identifiers/* GITHUB_LOGIN */.cd.accepts(value) ? value : refuse('must be a GitHub login', identifiers/* GITHUB_LOGIN */.cd.remedy);
}
function takePattern(value, refuse) {
    const pattern = reasonPattern(value);
    return 'test' in pattern ? pattern : refuse(pattern.message, pattern.remedy, 'value');
}
function lowerCase(value) {
    return value.toLowerCase();
}

// EXTERNAL MODULE: ./build/config/yaml/file.js + 4 modules
var file = __webpack_require__(2105);
// EXTERNAL MODULE: ./build/config/yaml/read-part.js
var read_part = __webpack_require__(6673);
;// CONCATENATED MODULE: ./build/config/rules-file.js




/** How access is followed up when the rules cannot be read. */
const DEFAULT_FOLLOW_UP = toFollowUp(followUpSchema().parse({}));
/** Reads the rule file (docs/design.md §6). All of its mistakes are reported at once. Never throws. */
function parseRules(path, bytes) {
    const yaml = (0,file/* readYaml */.g)(path, bytes);
    if (yaml.value === undefined)
        return { ok: false, problems: (0,problem_list/* mergeProblems */.n)(yaml.problems, []) };
    const parsed = (0,read_part/* readPart */.o)(yaml, [], yaml.value, rulesSchema(definedAccounts(yaml.value)));
    const problems = (0,problem_list/* mergeProblems */.n)(yaml.problems, parsed.ok ? [] : parsed.problems);
    return parsed.ok && problems.length === 0 ? { ok: true, value: toRules(parsed.value) } : { ok: false, problems };
}
/** Rules may refer to an account even when its own entry has mistakes, so that each mistake is reported once. */
function definedAccounts(file) {
    const accounts = file?.accounts;
    return typeof accounts === 'object' && accounts !== null && !Array.isArray(accounts) ? Object.keys(accounts) : [];
}
function toRules(written) {
    return {
        accounts: new Map(Object.entries(written.accounts).map(([name, account]) => [name, toAccount(name, account)])),
        rules: written.rules.map((rule, index) => toRule(index + 1, rule)),
        users: new Map(Object.entries(written.users)),
        followUp: toFollowUp(written.follow_up),
    };
}
function toFollowUp(written) {
    const { max_wait, beyond, passes, interval, warn_before, environments, sweep_within } = written;
    return {
        maxWaitMs: max_wait,
        beyond,
        passes,
        intervalMs: interval,
        warnBeforeMs: warn_before,
        environments: environments.map(({ name, wait }) => ({ name, waitMs: wait })),
        sweepWithinMs: sweep_within,
    };
}
function toAccount(name, { documents, ...rest }) {
    const tiers = documents.map(({ name, max }) => ({ name, maxMs: max })).sort((a, b) => a.maxMs - b.maxMs);
    return { name, ...rest, documents: tiers };
}
function toRule(number, written) {
    const { accounts, users, instances, min_duration, max_duration, start_within } = written;
    const { approvals, approvers, requesters, reason, mfa, source_ips } = written;
    return {
        number,
        accounts,
        ...(users && { users }),
        ...(instances && { instances }),
        minDurationMs: min_duration,
        maxDurationMs: max_duration,
        ...(start_within !== undefined && { startWithinMs: start_within }),
        approvals,
        ...(approvers && { approvers }),
        ...(requesters && { requesters }),
        ...(reason && { reason }),
        mfa,
        ...(source_ips && { sourceIps: source_ips }),
    };
}


/***/ }),

/***/ 2105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ describeFound),
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
;// CONCATENATED MODULE: ./build/config/yaml/bounds.js

/** Lists and mappings inside one another. The rule file needs six. */
const MAX_DEPTH = 12;
/** Columns before the first character of a line of block YAML: with MAX_DEPTH, a bound on how deep a file can go. */
const MAX_INDENT = 100;
/**
 * Where a file nests too deeply to be parsed safely, or `undefined`. The parser recurses, and V8 does not survive every way
 * of running out of stack (seen: a fatal error in its regular expression compiler), so this looks at the flat stream of
 * lexemes first. It bounds the depth only roughly; whoever reads the values checks MAX_DEPTH exactly.
 */
function findExcess(source) {
    let offset = 0;
    let depth = { flow: 0, indicators: 0, lineStart: true };
    for (const { type, length } of lexemes(source.text)) {
        if (isIndent(type, depth) && length > MAX_INDENT && !isBlank(source.text, offset + length))
            return problem(source, offset + length, `This line is indented by ${length} columns`);
        depth = deepen(depth, type);
        if (depth.flow > MAX_DEPTH || depth.indicators > MAX_DEPTH)
            return problem(source, offset, TOO_DEEP);
        offset += length;
    }
    return undefined;
}
const TOO_DEEP = `Lists and mappings are nested more than ${MAX_DEPTH} deep`;
/** The lexer's marks for what follows them (`\x02`, `\x18`, `\x1f`) stand for no text. */
function* lexemes(text) {
    let isText = false;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        const type = isText ? 'text' : (dist/* CST */.DB.tokenType(lexeme) ?? 'text');
        isText = type === 'scalar';
        const isMark = type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end';
        yield { type: type === 'text' && lexeme.endsWith('\n') ? 'line' : type, length: isMark ? 0 : lexeme.length };
    }
}
function deepen({ flow, indicators, lineStart }, type) {
    switch (type) {
        case 'newline':
        case 'line':
            return { flow, indicators: 0, lineStart: true };
        case 'flow-map-start':
        case 'flow-seq-start':
            return { flow: flow + 1, indicators, lineStart: false };
        case 'flow-map-end':
        case 'flow-seq-end':
            return { flow: Math.max(0, flow - 1), indicators, lineStart: false };
        case 'flow-error-end':
            return { flow: 0, indicators, lineStart };
        case 'map-value-ind':
        case 'seq-item-ind':
        case 'explicit-key-ind':
            return { flow, indicators: flow === 0 ? indicators + 1 : indicators, lineStart: false };
        case 'doc-mode':
        case 'scalar':
            return { flow, indicators, lineStart };
        default:
            return { flow, indicators, lineStart: false };
    }
}
function isIndent(type, { flow, lineStart }) {
    return type === 'space' && lineStart && flow === 0;
}
function isBlank(text, offset) {
    return /^[#\r\n]?$/.test(text.charAt(offset));
}
function problem(source, offset, message) {
    return { ...source.positionOf(offset), message, remedy: 'Write the file as the documentation shows it' };
}

;// CONCATENATED MODULE: ./build/config/yaml/source-text.js


/** Files that people write are small; a hostile one shall not cost more than this. */
const MAX_FILE_BYTES = 64 * 1024;
/** Decodes a file. Its text is `undefined` when it cannot be looked at; the problems are then all there is to say. */
function readText(file, bytes) {
    const top = { file, line: 1, column: 1 };
    if (bytes.length > MAX_FILE_BYTES) {
        const message = `The file has ${bytes.length} bytes; ${MAX_FILE_BYTES} are allowed`;
        return { problems: [{ ...top, message, remedy: 'Take out what is no longer needed' }] };
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const source = sourceText(file, text);
    const bad = firstBadByte(bytes, text);
    if (bad !== undefined) {
        const at = source.positionOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bad)).length);
        const message = `Byte ${bad + 1} of the file is not valid UTF-8`;
        return { problems: [{ ...at, message, remedy: 'Save the file as UTF-8' }] };
    }
    return { source, problems: hiddenCharacters(source) };
}
function sourceText(file, text) {
    const lines = new dist/* LineCounter */.HN();
    lines.addNewLine(0);
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
        lines.addNewLine(end + 1);
    const last = Math.max(0, text.trimEnd().length - 1);
    const positionOf = (offset) => {
        const { line, col } = lines.linePos(Math.max(0, offset >= text.length ? last : offset));
        return { file, line, column: col };
    };
    return { file, text, positionOf };
}
/** Decoding replaces what is no UTF-8, so the first byte that does not come back is where it stops being so. */
function firstBadByte(bytes, text) {
    const again = new TextEncoder().encode(text);
    if (Buffer.compare(again, bytes) === 0)
        return undefined;
    const index = again.findIndex((byte, i) => byte !== bytes[i]);
    return index === -1 ? again.length : index;
}
/** At most one a line: a pasted line often has many. */
function hiddenCharacters({ file, text }) {
    if (text.startsWith('\uFEFF')) {
        const message = 'The file starts with a byte order mark (U+FEFF)';
        const remedy = 'Save the file as UTF-8 without a byte order mark';
        const rest = hiddenCharacters({ ...sourceText(file, ` ${text.slice(1)}`) });
        return [{ file, line: 1, column: 1, message, remedy }, ...rest];
    }
    return text.split('\n').flatMap((line, index, all) => {
        const hidden = (0,printable/* findHidden */.C$)(index < all.length - 1 ? `${line}\n` : line);
        if (!hidden)
            return [];
        const message = `Here stands ${hidden.name}, which cannot be seen or looks like something else`;
        const remedy = 'Delete it, or retype the line: text copied from web pages and chats often carries such characters';
        return [{ file, line: index + 1, column: hidden.offset + 1, message, remedy }];
    });
}

;// CONCATENATED MODULE: ./build/config/yaml/syntax.js

/** `%YAML 1.1` would change how the rest is read; a second document would be read by nobody. */
function problemsOfStream(tokens, source) {
    const directives = tokens.filter(token => token.type === 'directive');
    const documents = tokens.filter(token => token.type === 'document');
    return [
        ...directives.map(({ offset }) => ({
            ...source.positionOf(offset),
            message: 'A line that starts with `%` is a YAML directive; none is allowed',
            remedy: 'Delete the line',
        })),
        ...documents.slice(1, 2).map(({ offset }) => ({
            ...source.positionOf(offset),
            message: 'A second YAML document starts here; a file holds one',
            remedy: 'Write several requests as one list, and delete the `---` or `...` between them',
        })),
    ];
}
/** What the parser says, the first of each place. Its warnings are about tags that it does not know. */
function problemsOfSyntax(document, source) {
    const found = new Map();
    for (const { code, message, pos } of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) {
        const at = source.positionOf(pos[0]);
        // The parser has an opinion on each directive; `problemsOfStream` has refused them all.
        if (code === 'BAD_DIRECTIVE')
            continue;
        const said = explain(code, message, source, pos, at.column);
        const place = said === TAB ? `line ${at.line}` : `${at.line}:${at.column}`;
        if (!found.has(place))
            found.set(place, { ...at, message: said[0], remedy: said[1] });
    }
    return [...found.values()];
}
const TAB = ['This line is indented with a tab', 'Indent with spaces'];
/** The parser's messages speak of its grammar; the usual mistakes deserve plainer words. */
const PLAINER = {
    BAD_SCALAR_START: ['A text without quotes cannot start with this character', 'Put quotes around the text'],
    BLOCK_AS_IMPLICIT_KEY: ['A second `: ` stands on this line', 'Put quotes around a text that holds `: `'],
    MULTILINE_IMPLICIT_KEY: ['A key and its colon do not stand on one line', 'Write `key: value`'],
    NON_STRING_KEY: ['A key must be a text', 'Write a plain name before the colon'],
    TAB_AS_INDENT: TAB,
};
function explain(code, message, { text }, [start, end], column) {
    if (/^ *\t/.test(text.slice(start - column + 1, start + 1)))
        return TAB;
    const open = /^Flow (?:sequence|map) .*end with a ([\]}])$/.exec(message)?.[1];
    if (open)
        return [`A ${open === ']' ? 'list' : 'mapping'} in brackets is not closed before this`, `Add the \`${open}\``];
    if (/^Missing closing ['"]/.test(message))
        return ['A text in quotes is not closed', 'Add the closing quote'];
    if (code === 'TAG_RESOLVE_FAILED')
        return [
            `The tag ${(0,printable/* quoted */.TL)(text.slice(start, end))} is not allowed`,
            'Leave it out; put quotes around a text that starts with `!`',
        ];
    if (code === 'BAD_DQ_ESCAPE')
        return [unquote(message), 'Write a backslash as `\\\\`, or use single quotes'];
    if (code === 'BAD_INDENT')
        return [unquote(message), 'Indent what belongs together by the same number of spaces'];
    return PLAINER[code] ?? [unquote(message), 'Write the file as the documentation shows it'];
}
function unquote(message) {
    return (0,printable/* printable */.g$)(message, 160).replaceAll('`', "'");
}

;// CONCATENATED MODULE: ./build/config/yaml/values.js



/** How often a file may refer back with `*name`. No anchored value may itself refer back, so nothing can grow by doubling. */
const MAX_ALIASES = 10;
/**
 * The plain value of a YAML document: mappings without a prototype, lists, strings, numbers, booleans, null. What YAML
 * would read in a way that its writer hardly meant is a problem.
 */
function readValues(contents, source) {
    const reader = new Reader(source);
    return { value: reader.read(contents, 0), problems: reader.problems };
}
class Reader {
    problems = [];
    anchors = new Map();
    aliases = 0;
    source;
    constructor(source) {
        this.source = source;
    }
    read(node, depth) {
        if (node === null)
            return null;
        if ((0,dist/* isAlias */.Vj)(node))
            return this.resolve(node.source, node);
        const aliasesBefore = this.aliases;
        const value = this.readPlain(node, depth);
        const { anchor } = node;
        if (anchor !== undefined && this.aliases > aliasesBefore)
            this.report(node, `The value anchored as ${(0,printable/* quoted */.TL)(`&${anchor}`)} holds an alias`, 'Write the inner value out');
        else if (anchor !== undefined)
            this.anchors.set(anchor, value);
        return value;
    }
    readPlain(node, depth) {
        if ((0,dist/* isScalar */.jn)(node))
            return this.readScalar(node);
        if (depth >= MAX_DEPTH)
            return this.report(node, TOO_DEEP, 'Write the file as the documentation shows it');
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.map(item => this.read(item, depth + 1));
        return (0,dist/* isMap */.jh)(node) ? this.readMap(node.items, depth) : null;
    }
    readMap(pairs, depth) {
        // Without a prototype, keys such as `constructor` are keys like any other.
        const map = Object.create(null);
        const keys = new Map();
        for (const { key, value } of pairs) {
            const name = String(key.value);
            const first = keys.get(name);
            if (first)
                this.report(key, `The key ${(0,printable/* quoted */.TL)(name)} stands here again; first on line ${this.lineOf(first)}`, 'Keep one');
            else
                keys.set(name, key);
            if (key.anchor !== undefined)
                this.anchors.set(key.anchor, name);
            if (name === '<<')
                this.report(key, 'The merge key `<<` is not part of YAML 1.2', 'Write the merged keys out');
            // Assigning it would set a prototype in whatever copies this mapping; zod skips it without a word.
            if (name === '__proto__')
                this.report(key, 'The key `__proto__` is not allowed', 'Choose another name');
            this.refuseHidden(key);
            map[name] = this.read(value, depth + 1);
        }
        return map;
    }
    readScalar(node) {
        const { value, source = '' } = node;
        this.refuseHidden(node);
        if (typeof value === 'number' && !isPlainNumber(value, source)) {
            const remedy = `Put quotes around it if it is a text: ${(0,printable/* quoted */.TL)(`"${source}"`)}; otherwise write plain decimal digits`;
            this.report(node, `YAML reads ${(0,printable/* quoted */.TL)(source)} as the number ${value}`, remedy);
        }
        return value;
    }
    /** Escapes only: what stands in the file itself has been found before. */
    refuseHidden(node) {
        const hidden = typeof node.value === 'string' ? (0,printable/* findHidden */.C$)(node.value) : undefined;
        const [start = 0, end = 0] = node.range ?? [];
        if (!hidden || (0,printable/* findHidden */.C$)(this.source.text.slice(start, end)))
            return;
        this.report(node, `This text holds ${hidden.name}, a character that cannot be seen`, 'Take the escape out');
    }
    resolve(name, node) {
        this.aliases++;
        if (this.aliases === MAX_ALIASES + 1)
            this.report(node, `The file has more than ${MAX_ALIASES} aliases`, 'Write the values out');
        if (this.anchors.has(name))
            return this.anchors.get(name);
        return this.report(node, `No value before this is anchored as ${(0,printable/* quoted */.TL)(`&${name}`)}`, 'Write the value out');
    }
    report(node, message, remedy) {
        this.problems.push({ ...this.source.positionOf(node.range?.[0] ?? 0), message, remedy });
        return null;
    }
    lineOf(node) {
        return this.source.positionOf(node.range?.[0] ?? 0).line;
    }
}
/** Octal, hexadecimal, leading zeros, exponents and lost digits: account ids have been read so. */
function isPlainNumber(value, source) {
    return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

;// CONCATENATED MODULE: ./build/config/yaml/file.js






/** `version` alone would not do: a `%YAML` directive overrides it, which is why none is allowed. */
const OPTIONS = {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    strict: true,
    uniqueKeys: false,
    logLevel: 'silent',
};
/**
 * Reads a YAML file strictly: at most 64 KiB of valid UTF-8, YAML 1.2's core schema, one document, at most 10 aliases, no
 * directives, foreign tags, merge keys, duplicate keys, or characters that cannot be seen. Never throws.
 * Every mistake is reported; only those of syntax stop what depends on them.
 */
function readYaml(file, bytes) {
    const { source, problems } = readText(file, bytes);
    if (!source)
        return unreadable(file, problems);
    const excess = findExcess(source);
    if (excess)
        return unreadable(file, [...problems, excess]);
    const tokens = [...new dist/* Parser */.iX().parse(source.text)];
    const [document] = [...new dist/* Composer */.Dk(OPTIONS).compose(tokens, true, source.text.length)];
    const syntax = [...problemsOfStream(tokens, source), ...problemsOfSyntax(document, source)];
    if (syntax.length > 0 || !document)
        return unreadable(file, [...problems, ...syntax]);
    const { contents } = document;
    const values = readValues(contents, source);
    return { file, value: values.value, problems: [...problems, ...values.problems], ...locator(contents, source) };
}
function unreadable(file, problems) {
    const top = () => ({ file, line: 1, column: 1 });
    return { file, value: undefined, problems, valueAt: top, keyAt: top, sourceAt: () => '' };
}
function locator(contents, source) {
    const find = finder(contents);
    const position = (node) => source.positionOf(node?.range?.[0] ?? 0);
    return {
        valueAt: path => {
            const { key, value } = find(path);
            return position(key && isEmpty(value) ? key : value);
        },
        keyAt: path => {
            const { key, value } = find(path);
            return position(key ?? value);
        },
        sourceAt: path => {
            const [start = 0, end = 0] = find(path).value?.range ?? [];
            return source.text.slice(start, end);
        },
    };
}
/** Finds the nearest node on the way: an alias is not followed, for it is where the writer used the value. */
function finder(contents) {
    // A mapping with a mistake in each of its thousands of keys is asked for each of them.
    const indexes = new Map();
    const child = (node, step) => {
        if ((0,dist/* isSeq */.oP)(node)) {
            const value = node.items[Number(step)];
            return value && { key: null, value };
        }
        if (!(0,dist/* isMap */.jh)(node))
            return undefined;
        const index = indexes.get(node) ?? indexOf(node);
        indexes.set(node, index);
        return index.get(step);
    };
    return path => {
        let place = { key: null, value: contents };
        for (const step of path) {
            const next = child(place.value, step);
            if (!next)
                break;
            place = next;
        }
        return place;
    };
}
/** By key; of two that are the same, the first. */
function indexOf(map) {
    const places = map.items.flatMap(({ key, value }) => (0,dist/* isScalar */.jn)(key) ? [[key.value, { key, value: value }]] : []);
    return new Map(places.reverse());
}
function isEmpty(node) {
    return node === null || ((0,dist/* isScalar */.jn)(node) && node.source === '' && node.type === 'PLAIN');
}
/** How a message names what was found: a text or number as written, anything else by its kind. */
function describeFound(yaml, path) {
    const value = path.reduce((parent, step) => parent?.[step], yaml.value);
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object' && value !== null)
        return 'a mapping';
    return typeof value === 'string' ? (0,printable/* quoted */.TL)(value) : (0,printable/* quoted */.TL)(yaml.sourceAt(path));
}


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readPart)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6499);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2105);


/** Checks the part of a file at `path`, whose value is `value`, against its schema: every mistake, each at its place. */
function readPart(yaml, path, value, schema) {
    // Each schema reads one file: compiling it first, as zod would, takes longer than reading.
    const result = schema.safeParse(value, { jitless: true });
    if (result.success)
        return { ok: true, value: result.data };
    const issues = result.error.issues.map(issue => toIssue(path, issue));
    const misspelt = new Set(issues.map(({ path, meant }) => meant && JSON.stringify([...path.slice(0, -1), meant])));
    const causes = issues.filter(({ about, path }) => about !== 'missing' || !misspelt.has(JSON.stringify(path)));
    return { ok: false, problems: causes.map(issue => toProblem(yaml, issue)) };
}
/** The schemas of this project make custom issues only; another would come from a mistake in one of them. */
function toIssue(top, issue) {
    const path = [...top, ...issue.path];
    const params = issue.code === 'custom' ? issue.params : undefined;
    if (!params)
        throw new TypeError(`a schema reports ${issue.code} at ${path.join('.')}: ${issue.message}`);
    return { ...params, path, message: issue.message };
}
function toProblem(yaml, { about, path, message, remedy }) {
    switch (about) {
        case 'key':
            return { ...yaml.keyAt(path), message, remedy };
        case 'missing':
            return { ...yaml.valueAt(path.slice(0, -1)), message: `${subject(path)} is missing`, remedy };
        case 'value':
            return { ...yaml.valueAt(path), message: `${subject(path)} ${message}`, remedy };
        case 'found':
            return {
                ...yaml.valueAt(path),
                message: `${subject(path)} ${message}, found ${(0,_file_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFound */ .K)(yaml, path)}`,
                remedy,
            };
        default:
            return about;
    }
}
/** `` `duration` ``, `` Entry 2 of `instances` ``, `Entry 2`, `The file`. */
function subject(path) {
    const last = path.at(-1);
    const parent = path.at(-2);
    if (typeof last === 'string')
        return (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(last);
    if (last === undefined)
        return 'The file';
    return typeof parent === 'string' ? `Entry ${last + 1} of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(parent)}` : `Entry ${last + 1}`;
}


/***/ }),

/***/ 3672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Gk: () => (/* binding */ always),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   s4: () => (/* binding */ setOf),
/* harmony export */   uU: () => (/* binding */ taken)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4890);
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);
/* harmony import */ var _shared_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4986);




/** A value of a file: `example` is what to write if it is missing or empty; `take` turns it into `T` or refuses it. */
function taken(example, take) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().transform((value, context) => {
        const issue = (message, about, remedy) => {
            context.issues.push({ code: 'custom', message, params: { about, remedy }, input: value });
        };
        if (value === undefined)
            issue('is missing', 'missing', `Add ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`);
        else if (value === null)
            issue('is empty', 'value', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`);
        else {
            const result = take(value, (predicate, remedy, about = 'found') => issue(predicate, about, remedy));
            if (result !== undefined)
                return result;
            // `take` has nothing and gave no reason: better a vague refusal than an undefined value further on.
            if (context.issues.length === 0)
                issue('is not what belongs here', 'found', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`);
        }
        return undefined;
    });
}
/** A text. What YAML reads as a number or truth value may need quotes. */
function textField(example, take) {
    return taken(example, (value, refuse) => {
        if (typeof value === 'string')
            return take(value, refuse);
        if (typeof value !== 'number' && typeof value !== 'boolean')
            return refuse('must be a text', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`);
        const quotesWouldDo = take(String(value), () => undefined) !== undefined;
        const remedy = quotesWouldDo ? 'Put quotes around it' : `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`;
        return refuse(`must be a text, and YAML reads this as a ${typeof value}`, remedy);
    });
}
function name(kind, example) {
    return textField(example, (value, refuse) => {
        const refusal = (0,_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseName */ .uT)(kind, value);
        return refusal ? refuse(refusal.message, refusal.remedy, 'value') : value;
    });
}
function truth(example) {
    return taken(example, (value, refuse) => typeof value === 'boolean'
        ? value
        : refuse('must be `true` or `false`', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example)}: YAML 1.2 knows no yes, no, on or off`));
}
/** A whole number from `min` to `max`. */
function count(example, min, max) {
    return taken(example, (value, refuse) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? value
        : refuse(`must be a whole number from ${min} to ${max}`, `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example)}`));
}
/** A list of `min` to `max` entries. */
function listOf(example, item, max = Number.POSITIVE_INFINITY, min = 1) {
    return taken(example, (value, refuse) => {
        if (!Array.isArray(value))
            return refuse('must be a list', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`);
        if (value.length < min)
            return refuse('is an empty list', `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`, 'value');
        if (value.length > max)
            return refuse(`has ${value.length} entries; ${max} are allowed`, 'Take some out', 'value');
        return value;
    }).pipe(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(item));
}
/** A list of texts of which none may stand twice; `same` makes two spellings of one thing equal. */
function setOf(example, item, max, same = (text) => text, min) {
    return listOf(example, item, max, min).check(always((entries, report) => {
        const seen = new Set();
        entries.forEach((entry, index) => {
            if (typeof entry !== 'string')
                return;
            if (seen.has(same(entry)))
                report([index], `repeats ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(entry)}`, 'Write each entry once');
            seen.add(same(entry));
        });
    }));
}
/** A mapping with these keys and no others. */
function fields(example, shape) {
    const known = Object.keys(shape);
    return mapping(example).pipe(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc(shape)
        .catchall(zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())
        .check(always((map, report) => {
        for (const key of Object.keys(map))
            if (!known.includes(key))
                reportUnknown(key, known, report);
    })));
}
function reportUnknown(key, known, report) {
    const meant = (0,_shared_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(key, known);
    report([key], `Unknown key ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}${(0,_shared_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .hint */ .a)(key, known)}`, `Use only ${known.join(', ')}`, 'key', meant);
}
/** A mapping whose keys people choose: names of one kind. */
function mapOf(example, kind, item, min = 0) {
    return mapping(example, min).pipe(zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), item).check(always((map, report) => {
        for (const key of Object.keys(map)) {
            const refusal = (0,_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseName */ .uT)(kind, key);
            if (refusal)
                report([key], `The key ${refusal.message}`, refusal.remedy, 'key');
        }
    })));
}
function mapping(example, min = 0) {
    return taken(example, (value, refuse) => {
        const remedy = `Write ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(example, 100)}`;
        if (!isMapping(value))
            return refuse('must be a mapping (`key: value` lines)', remedy);
        return Object.keys(value).length < min ? refuse('is an empty mapping', remedy, 'value') : value;
    });
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * A check that also runs on a value with mistakes in it, so that all mistakes of a file are found at once. It may meet
 * `undefined` wherever one was refused.
 */
function always(check) {
    const wrapped = new zod__WEBPACK_IMPORTED_MODULE_4__/* .$ZodCheck */ .QP({
        check: 'custom',
        when: ({ value }) => typeof value === 'object' && value !== null,
    });
    wrapped._zod.check = ({ value, issues }) => {
        check(value, (path, message, remedy, about = 'value', meant) => {
            const params = { about, remedy, meant };
            issues.push({ code: 'custom', path: [...path], message, params, input: value, continue: true });
        });
    };
    return wrapped;
}


/***/ }),

/***/ 3176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accessOf)
/* harmony export */ });
/* harmony import */ var _policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9592);
/* harmony import */ var _policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);


/** `sessionDocument` is the one that covers the request; `rule` gives the conditions. */
function accessOf(request, mergedAt, account, sessionDocument, { mfa, sourceIps }) {
    const { opensAt, expiresAt } = (0,_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .expiryOf */ .p1)(mergedAt, request);
    const document = (0,_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .policyDocument */ .yr)({
        account,
        instances: request.instances,
        document: sessionDocument,
        ...(opensAt > mergedAt && { notBefore: opensAt }),
        expiresAt,
        mfa,
        ...(sourceIps && { sourceIps }),
    });
    return { opensAt, expiresAt, document };
}


/***/ }),

/***/ 9592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parsePolicyDocument),
/* harmony export */   o2: () => (/* binding */ policySize),
/* harmony export */   wz: () => (/* binding */ INLINE_POLICY_QUOTA),
/* harmony export */   yr: () => (/* binding */ policyDocument)
/* harmony export */ });
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5033);


/** Characters that all inline policies of one IAM user share, white space not counted (docs/aws-facts.md IAM-1). */
const INLINE_POLICY_QUOTA = 2048;
/**
 * The inline policy of a grant, minified (docs/design.md §7): shells on these nodes through this document, and nothing else,
 * with every statement bounded in time, so that AWS itself refuses from `expiresAt` on.
 */
function policyDocument(terms) {
    const { partition, region, id } = terms.account;
    const ssm = `arn:${partition}:ssm:${region}:${id}`;
    const bounds = boundsOf(terms);
    const nodes = [...terms.instances].sort().map(instance => nodeArn(terms.account, instance));
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Action: 'ssm:StartSession',
                Resource: [...nodes, `${ssm}:document/${terms.document}`],
                // Without this check AWS lets a caller who names no document have the default one, whatever the Resource says.
                Condition: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' }, ...bounds },
            },
            {
                Effect: 'Allow',
                Action: ['ssm:ResumeSession', 'ssm:TerminateSession'],
                Resource: `${ssm}:session/*`,
                // The caller's own sessions by tag: the name prefix `alice-*` would match `alice-admin-…` too.
                Condition: {
                    // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
                    StringEquals: { 'ssm:resourceTag/aws:ssmmessages:session-id': '${aws:userid}' },
                    ...bounds,
                },
            },
            {
                Effect: 'Allow',
                // session-manager-plugin ≥ 1.2.764.0 signs it with the caller's keys. `session/*` as in AWS's own managed
                // policies: `session/${aws:userid}-*` of AWS's samples does not match the session ids of IAM users.
                Action: 'ssmmessages:OpenDataChannel',
                Resource: `${ssm}:session/*`,
                Condition: bounds,
            },
        ],
    });
}
function boundsOf({ notBefore, expiresAt, mfa, sourceIps }) {
    return {
        DateLessThan: { 'aws:CurrentTime': (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(expiresAt) },
        // `DateGreaterThan` leaves out the first second itself.
        ...(notBefore && { DateGreaterThan: { 'aws:CurrentTime': (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(notBefore) } }),
        ...(mfa && { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
        ...(sourceIps?.length && { IpAddress: { 'aws:SourceIp': sourceIps } }),
    };
}
function nodeArn({ partition, region, id }, instance) {
    return instance.startsWith('mi-')
        ? `arn:${partition}:ssm:${region}:${id}:managed-instance/${instance}`
        : `arn:${partition}:ec2:${region}:${id}:instance/${instance}`;
}
/** The inverse of {@link policyDocument}: what it covers, or `undefined` for anything that it would not have written. */
function parsePolicyDocument(json) {
    const terms = readTerms(json);
    if (!terms || policyDocument(terms) !== json)
        return undefined;
    const { account, instances, document, notBefore, expiresAt } = terms;
    return { region: account.region, instances, document, expiresAt, ...(notBefore && { notBefore }) };
}
/** Looks where the terms would stand if the document were ours; only re-rendering shows whether it is. */
function readTerms(json) {
    const arns = [
        ...json.matchAll(/"arn:(aws|aws-cn|aws-us-gov):(?:ec2|ssm):([a-z0-9-]+):(\d{12}):(instance|managed-instance|document)\/([\w.-]+)"/g),
    ];
    const [, partition, region, id, kind, document] = arns.pop() ?? [];
    const instances = arns.map(arn => arn[5] ?? '');
    const expiresAt = readInstant(/"DateLessThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json));
    const notBefore = readInstant(/"DateGreaterThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json));
    const sourceIps = /"aws:SourceIp":\[("[0-9a-f.:/]+"(?:,"[0-9a-f.:/]+")*)\]/.exec(json)?.[1];
    if (!region || !id || !document || kind !== 'document' || !expiresAt)
        return undefined;
    if (instances.length === 0 || !instances.every(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE.accepts))
        return undefined;
    return {
        account: { partition: partition, region, id },
        instances,
        document,
        expiresAt,
        ...(notBefore && { notBefore }),
        mfa: json.includes('"aws:MultiFactorAuthPresent"'),
        ...(sourceIps && { sourceIps: sourceIps.slice(1, -1).split('","') }),
    };
}
function readInstant(match) {
    const instant = match && new Date(match[1] ?? '');
    return instant && !Number.isNaN(instant.getTime()) ? instant : undefined;
}
/**
 * The characters of a policy that count towards {@link INLINE_POLICY_QUOTA}. White space inside strings is counted, which errs
 * on the safe side: AWS says only that white space is not.
 */
function policySize(json) {
    return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1').length;
}


/***/ }),

/***/ 4750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ isTrouble),
/* harmony export */   S9: () => (/* binding */ followedGrants),
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   iI: () => (/* binding */ isRed)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2412);


/** The grants that may be open after this run: their follow-ups end them. */
function followedGrants(outcomes) {
    return outcomes.flatMap(outcome => {
        if (outcome.kind === 'granted')
            return outcome.grant;
        const isUnproven = outcome.kind === 'ended' || outcome.kind === 'failed';
        return (isUnproven && outcome.unproven) || [];
    });
}
/** Whether the job is red: something that was asked for was not done, or not proven. */
function isRed({ problems, outcomes, failures }) {
    return problems.length > 0 || failures.length > 0 || outcomes.some(isTrouble);
}
function isTrouble(outcome) {
    switch (outcome.kind) {
        case 'refused':
        case 'failed':
            return true;
        case 'ended':
            return (0,_revocation_revocation_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnsettled */ .P4)(outcome.revocation);
        case 'granted':
        case 'grantable':
        case 'overtaken':
        case 'kept':
        case 'endable':
            return false;
    }
}
/** One line for people: who, where, and what became of it. */
function describeOutcome(outcome) {
    const { user, request } = outcome.entry;
    return `${user} on ${request.instances.join(', ')} in ${request.account}: ${describeResult(outcome)}`;
}
function describeResult(outcome) {
    switch (outcome.kind) {
        case 'granted':
            return `${outcome.repeated ? 'granted already, unchanged,' : 'granted'} until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(outcome.grant.expiresAt)}`;
        case 'grantable':
            return `would be granted until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(outcome.grant.expiresAt)}`;
        case 'refused':
            return `refused: ${outcome.refusals.map(({ message, remedy }) => `${message}. ${remedy}`).join('; ')}`;
        case 'failed':
            return `failed: ${outcome.message}`;
        case 'overtaken':
            return 'overtaken by a later merge';
        case 'kept':
            return 'untouched';
        case 'ended':
            return `ended: ${outcome.revocation.verdict} after ${outcome.revocation.passes.length} passes`;
        case 'endable':
            return `would be ended: ${outcome.policies.join(', ') || 'no policy is left'}`;
    }
}


/***/ }),

/***/ 1835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isInvalid),
/* harmony export */   h: () => (/* binding */ refusalsOf)
/* harmony export */ });
/** Why a merge would not give what is asked, however many approve: at the request. */
function refusalsOf(preview, approvals) {
    if (preview.kind === 'refused')
        return preview.refusals;
    return approvals.kind === 'known' ? (approvals.standings.get(preview)?.refusals ?? []) : [];
}
/** Whether the check is red: something has to change before anybody can approve. Missing approvals alone are no mistake. */
function isInvalid({ problems, previews, approvals, failures }) {
    const isRefused = previews.some(preview => refusalsOf(preview, approvals).length > 0);
    return problems.length > 0 || failures.length > 0 || isRefused || approvals.kind === 'unknown';
}


/***/ }),

/***/ 9059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ classifyPolicy),
/* harmony export */   Pi: () => (/* binding */ isYoung)
/* harmony export */ });
/* unused harmony export GRANT_JOB_MS */
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _grant_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3176);
/* harmony import */ var _grant_policy_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9592);
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(110);
/* harmony import */ var _rules_evaluate_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(634);





/**
 * A grant job has that long from the merge to its last write: before, what it does is not yet what the branch asks for, and
 * GitHub may not yet know which pull request a commit came from.
 */
const GRANT_JOB_MS = 10 * 60_000;
/** Whether a commit's own word for its time puts it within {@link GRANT_JOB_MS}. One from the future does not count as young: it would stay so. */
function isYoung(at, now) {
    const age = now.getTime() - at.getTime();
    return age > -SKEW_MS && age < GRANT_JOB_MS;
}
const SKEW_MS = 60_000;
/** Sorts one policy by what AWS, git and GitHub say of it. `account` is where it is held. */
function classifyPolicy(policy, account, origin, now) {
    const name = (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePolicyName */ .hm)(policy.name);
    const judged = (state, why) => ({ policy, state, why });
    if (!name)
        return judged('unreadable', 'Its name begins like those of our policies, and is none of them');
    if (origin.kind === 'nobody')
        return judged('unknown', origin.why);
    const granted = origin.kind === 'merged' ? verifyMerge(policy, name, account, origin) : undefined;
    if (granted)
        return { policy, ...granted };
    const grant = origin.kind === 'merged' ? { grant: referenceOf(name, origin) } : {};
    // What a document says against its own name, it says whatever git knows.
    const contradiction = contradictionIn(policy, name);
    if (contradiction)
        return { ...judged('tampered', contradiction), ...grant };
    if (name.expiresAt <= now)
        return { ...judged('expired', `It ended at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(name.expiresAt)}`), ...grant };
    switch (origin.kind) {
        case 'too new':
            return judged('too new', origin.why);
        case 'not known':
            return judged('unjudged', origin.why);
        case 'merged':
            return { ...judged(...stateOf(origin.since, name, now)), ...grant };
    }
}
const referenceOf = ({ grantId }, { mergedAt, pullRequest }) => ({
    id: grantId,
    mergedAt,
    pullRequest,
});
/** What stands against a policy whose request was merged: it has to be the one that mode `grant` writes for it, word for word. */
function verifyMerge(policy, name, account, origin) {
    const { entry, mergedAt, pullRequest, rulesBefore } = origin;
    const unknown = (why) => ({ state: 'unknown', why });
    if (!('rules' in rulesBefore))
        return unknown(rulesBefore.message);
    const allowed = (0,_rules_evaluate_request_js__WEBPACK_IMPORTED_MODULE_4__/* .whenApproved */ .O)((0,_rules_evaluate_request_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluateRequest */ .L)(entry.user, entry.request, mergedAt, rulesBefore));
    if (!allowed.ok) {
        const reasons = allowed.refusals.map(({ message }) => message).join('; ');
        return unknown(`#${pullRequest} asked for it, and the rules before it did not allow it: ${reasons}`);
    }
    const asked = allowed.account;
    if (asked.id !== account.id || asked.partition !== account.partition)
        return unknown(`#${pullRequest} asked for account ${asked.id}, not for ${account.id}`);
    const { expiresAt, document } = (0,_grant_access_js__WEBPACK_IMPORTED_MODULE_1__/* .accessOf */ .Y)(entry.request, mergedAt, asked, allowed.document, allowed.rule);
    const tampered = (why) => ({ state: 'tampered', why, grant: referenceOf(name, origin) });
    if (policy.name !== (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_3__/* .policyName */ .ct)(expiresAt, name.grantId))
        return tampered(`#${pullRequest} ends at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(expiresAt)}, not when its name says`);
    if (policy.document !== document)
        return tampered(`Its document is not the one that #${pullRequest} was given`);
    return undefined;
}
function contradictionIn(policy, { expiresAt }) {
    const said = (0,_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicyDocument */ .X)(policy.document);
    if (!said)
        return 'Its document is not in the words that we write';
    if (said.expiresAt.getTime() === expiresAt.getTime())
        return undefined;
    return `Its document ends at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(said.expiresAt)}, not when its name says`;
}
function stateOf(since, { expiresAt }, now) {
    switch (since.kind) {
        case 'stands':
            return ['live', `Until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(expiresAt)}`];
        case 'not known':
            return ['unjudged', since.why];
        case 'taken off': {
            const when = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(since.at);
            return isYoung(since.at, now)
                ? ['leaving', `Its request was taken off at ${when}: the job of that merge is ending it`]
                : ['superseded', `Its request was taken off at ${when}`];
        }
    }
}


/***/ }),

/***/ 2238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOfOrphan),
/* harmony export */   a: () => (/* binding */ findOrphanedSessions)
/* harmony export */ });
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2942);

/** Sorts out the open sessions of an account and region: those that are ours, that nothing covers, and that nothing else ends. */
function findOrphanedSessions(account, open, covers, endings) {
    const strays = new Map();
    for (const session of open) {
        const scope = scopeOf(account, session.owner);
        if (!(0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, scope) || endings.some(ending => isEnded(session, account, ending)))
            continue;
        if (covers.some(cover => isCovered(session, account, cover)))
            continue;
        const { owner } = session;
        const before = strays.get(owner)?.sessions ?? [];
        const user = scope.owner === undefined ? { user: scope.user } : {};
        strays.set(owner, { account, owner, ...user, sessions: [...before, session] });
    }
    return [...strays.values()];
}
/** Ends whatever the owner has open through our documents, covered sessions aside. */
function targetOfOrphan({ account, owner }) {
    return { ...scopeOf(account, owner), role: account.roles.revoke, policies: [] };
}
/** Everything of one owner, through any of our documents. */
function scopeOf(account, owner) {
    const { name, id, region, partition, documents } = account;
    const place = { name, id, region, partition };
    const ours = { account: place, instances: 'any', documents: documents.map(document => document.name) };
    // An ARN names an IAM user by its last part, whatever the path.
    const user = owner.slice(owner.lastIndexOf('/') + 1);
    if ((0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwner */ .u8)(owner, place, user))
        return { ...ours, user };
    return { ...ours, user: owner.slice(owner.indexOf('/') + 1), owner };
}
const isEnded = (session, { id, region }, ending) => ending.account.id === id && ending.account.region === region && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, ending);
const isCovered = (session, account, { user, region, instances }) => region === account.region && instances.includes(session.target) && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwner */ .u8)(session.owner, account, user);


/***/ }),

/***/ 7826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ endingsOfPolicy)
/* harmony export */ });
/**
 * What ends one policy of an account: where its document says, or else wherever the account has sessions. `entries` are those
 * of the rules for that account, one a region.
 */
function endingsOfPolicy(entries, { policy, coverage, isTrusted, grant }) {
    const known = isTrusted ? coverage : undefined;
    const regions = coverage ? [coverage.region] : [...new Set(entries.map(({ region }) => region))];
    return regions.map(region => {
        const { name, id, partition, roles, documents } = entries.find(entry => entry.region === region) ?? entries[0];
        const ours = [...documents.map(document => document.name), ...(coverage ? [coverage.document] : [])];
        return {
            account: { name, id, partition, region },
            role: roles.revoke,
            user: policy.user,
            policies: [policy.name],
            instances: known?.instances ?? 'any',
            documents: [...new Set(ours)],
            ...(known && { expiresAt: known.expiresAt }),
            ...(grant && { grant }),
        };
    });
}


/***/ }),

/***/ 8918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Ic: () => (/* binding */ isAlarm),
/* harmony export */   LW: () => (/* binding */ RESPONSES),
/* harmony export */   Vv: () => (/* binding */ isWarning),
/* harmony export */   YE: () => (/* binding */ isSweepRed),
/* harmony export */   cK: () => (/* binding */ planSweep),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   jb: () => (/* binding */ describeFinding)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _grant_policy_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9592);
/* harmony import */ var _merge_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4750);
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2412);
/* harmony import */ var _observed_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9059);
/* harmony import */ var _orphaned_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2238);
/* harmony import */ var _policy_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7826);







/** What follows from each state. */
const RESPONSES = {
    live: { ends: false, says: 'nothing' },
    'too new': { ends: false, says: 'nothing' },
    leaving: { ends: false, says: 'nothing' },
    unjudged: { ends: false, says: 'nothing', remedy: 'Run the sweep again' },
    unreadable: { ends: false, says: 'warning', remedy: 'Find out in CloudTrail who wrote it, and delete it by hand' },
    expired: { ends: true, says: 'nothing' },
    superseded: { ends: true, says: 'nothing' },
    unknown: {
        ends: true,
        says: 'alarm',
        remedy: 'Find out in CloudTrail who called iam:PutUserPolicy, and in the transcripts what was done with it',
    },
    tampered: {
        ends: true,
        says: 'alarm',
        remedy: 'Find out in CloudTrail who called iam:PutUserPolicy; whoever still needs the access asks for it anew',
    },
    missing: { ends: false, says: 'warning', remedy: 'Run the job of its merge again, or the sweep with `repair: true`' },
    stray: {
        ends: true,
        says: 'warning',
        remedy: 'Find out what let it in: a job that died half way, or standing ssm:StartSession',
    },
};
const isAlarm = ({ state }) => RESPONSES[state].says === 'alarm';
const isWarning = ({ state }) => RESPONSES[state].says === 'warning';
/** Sorts everything that one account has. What is not ours is never mentioned. */
function planSweep(swept, originOf, now) {
    const [first] = swept.entries;
    const policies = swept.policies.map(policy => {
        const judged = (0,_observed_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .classifyPolicy */ .FM)(policy, first, originOf(policy), now);
        const coverage = (0,_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyDocument */ .X)(policy.document);
        const account = swept.entries.find(({ region }) => region === coverage?.region) ?? first;
        return { kind: 'policy', account, ...judged, coverage };
    });
    const ended = policies.filter(({ state }) => RESPONSES[state].ends);
    const endings = ended.flatMap(each => (0,_policy_target_js__WEBPACK_IMPORTED_MODULE_4__/* .endingsOfPolicy */ .a)(swept.entries, { ...each, isTrusted: RESPONSES[each.state].says !== 'alarm' }));
    const covers = policies.flatMap(({ state, policy, coverage }) => {
        const isLeft = !RESPONSES[state].ends && state !== 'unreadable';
        return isLeft && coverage && isOpen(coverage, now) ? [{ user: policy.user, ...coverage }] : [];
    });
    const strays = [...swept.sessions].flatMap(([entry, open]) => (0,_orphaned_session_js__WEBPACK_IMPORTED_MODULE_5__/* .findOrphanedSessions */ .a)(entry, open, covers, endings));
    const lookAhead = (ending) => {
        const { user: name, owner, account } = ending;
        const own = covers.filter(({ user, region }) => owner === undefined && user === name && region === account.region);
        const entry = swept.entries.find(({ region }) => region === account.region);
        return { ending, ...(0,_revocation_revocation_js__WEBPACK_IMPORTED_MODULE_6__/* .planPass */ .hJ)(ending, (entry && swept.sessions.get(entry)) ?? [], own) };
    };
    return {
        findings: [
            ...policies.map(({ coverage: _, ...finding }) => finding),
            ...strays.map(stray => ({ kind: 'session', state: 'stray', ...stray })),
        ],
        endings: [...endings, ...strays.map(_orphaned_session_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOfOrphan */ .$)].map(lookAhead),
    };
}
const isOpen = ({ notBefore, expiresAt }, now) => expiresAt > now && (notBefore === undefined || notBefore <= now);
/** Whether somebody has to look: an alarm, something that is not proven to have ended, or a failure. */
const isSweepRed = ({ findings, revocations, outcomes, failures }) => failures.length > 0 || findings.some(isAlarm) || revocations.some(_revocation_revocation_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnsettled */ .P4) || outcomes.some(_merge_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .isTrouble */ .KM);
/** Who and what a finding is about, in the words of the job log. */
function subjectOf(finding) {
    switch (finding.kind) {
        case 'policy':
            return { user: finding.policy.user, account: finding.account, what: finding.policy.name };
        case 'session': {
            const { user, owner, account, sessions } = finding;
            return { user: user ?? owner, account, what: sessions.map(({ id }) => id).join(', ') };
        }
        case 'grant':
            return { user: finding.grant.user, account: finding.grant.account, what: finding.grant.policy.name };
    }
}
/** A sentence without a full stop. */
function reasonOf(finding) {
    switch (finding.kind) {
        case 'policy':
            return finding.why;
        case 'session': {
            const where = [...new Set(finding.sessions.map(({ target }) => target))].join(', ');
            return `No live grant covers what is open on ${where}`;
        }
        case 'grant': {
            const { approval, expiresAt } = finding.grant;
            return `#${approval.pullRequest.number} gives it until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(expiresAt)}, and it is not there`;
        }
    }
}
/** One line for people: `tampered: alice in dev: jit.…: …`. */
function describeFinding(finding) {
    const { user, account, what } = subjectOf(finding);
    return `${finding.state}: ${user} in ${account.name}: ${what}: ${reasonOf(finding)}`;
}


/***/ }),

/***/ 2412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ planClaims),
/* harmony export */   KB: () => (/* binding */ isRevokeRed),
/* harmony export */   P4: () => (/* binding */ isUnsettled),
/* harmony export */   PH: () => (/* binding */ CLOSING_MS),
/* harmony export */   Sh: () => (/* binding */ PROPAGATION_MS),
/* harmony export */   T5: () => (/* binding */ endOfAccess),
/* harmony export */   c9: () => (/* binding */ decidePasses),
/* harmony export */   hJ: () => (/* binding */ planPass),
/* harmony export */   oD: () => (/* binding */ PASSES_TO_LEARN_COVERAGE),
/* harmony export */   oG: () => (/* binding */ measureOverrun),
/* harmony export */   xI: () => (/* binding */ LISTING_LAG_MS)
/* harmony export */ });
/* unused harmony export MAX_PASSES */
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2942);

/**
 * How long a deleted policy may still be honoured: IAM is eventually consistent, 5–60 s as a rule, 90 s at worst
 * (docs/aws-facts.md IAM-7).
 */
const PROPAGATION_MS = 90_000;
/** How long a session that has started may be missing from listings [inferred, docs/aws-facts.md SSM-3]; we allow for more. */
const LISTING_LAG_MS = 10_000;
/** How long a session that was told to end may take: accepted in 1–5 s, closed 5–10 s later (docs/aws-facts.md SSM-8). */
const CLOSING_MS = 15_000;
/** After this many passes a revocation that is still not clean gives up, loudly. */
const MAX_PASSES = 10;
/**
 * So many passes end no session while it cannot be read which of them another live grant covers. Then they end: IAM may
 * be unreachable for hours (docs/aws-facts.md IAM-9), and access that nobody can show to be covered has to end.
 */
const PASSES_TO_LEARN_COVERAGE = 2;
/** Which of the listed open sessions must end, and which another live grant of the user keeps. */
function planPass(scope, listed, live) {
    const within = listed.filter(session => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, scope));
    const isCovered = (session) => live.some(grant => grant.instances.includes(session.target));
    return { open: within.filter(session => !isCovered(session)), covered: within.filter(isCovered) };
}
/** The same for several owners. Each name is covered by its own grants alone: who else goes by it may be somebody else. */
function planClaims(claims, listed) {
    const plans = claims.map(({ scope, live = [] }) => planPass(scope, listed, live));
    return { open: plans.flatMap(({ open }) => open), covered: plans.flatMap(({ covered }) => covered) };
}
/**
 * Whether the passes so far prove that access has ended. They do when there were at least `minPasses`, and the last of
 * them found nothing open, nothing to delete and no fault, and came late enough: after no new session could
 * start any more (the end in the policy, or {@link PROPAGATION_MS} after the deletion, whichever is first) and
 * {@link LISTING_LAG_MS} more, in which a session that had just started comes into sight. `goneSince`: when the policies
 * were seen to be gone before the first pass, if they were. Policies that could not be read prove nothing.
 */
function decidePasses(ending, passes, minPasses, goneSince) {
    const last = passes.at(-1);
    if (!last || passes.length < minPasses)
        return 'another pass';
    const isProvable = ending.arePoliciesUnread === undefined;
    const foundNothing = isProvable && last.open.length === 0 && last.deleted.length === 0 && last.failures.length === 0;
    if (foundNothing && last.at.getTime() >= settledAt(ending, passes, goneSince).getTime() + LISTING_LAG_MS)
        return 'clean';
    return passes.length >= MAX_PASSES ? 'still open' : 'another pass';
}
/** The instant from which on AWS lets nobody in any more. */
function settledAt(ending, passes, goneSince) {
    // A pass that failed at nothing saw every policy gone. Who deleted those that it did not delete itself, and when, is
    // unknown (another job may have, between two passes of ours): count from there, or from a later deletion.
    const sawAllGone = goneSince ?? passes.find(pass => pass.failures.length === 0)?.at;
    const lastDeletion = passes.findLast(pass => pass.deleted.length > 0)?.at;
    const gone = Math.max(...[sawAllGone, lastDeletion].map(at => at?.getTime() ?? 0));
    const propagated = gone + PROPAGATION_MS;
    return new Date(ending.expiresAt ? Math.min(ending.expiresAt.getTime(), propagated) : propagated);
}
/** When access ended: its expiry, or the revocation if that came first. */
function endOfAccess(ending, revokedAt) {
    return ending.expiresAt && ending.expiresAt < revokedAt ? ending.expiresAt : revokedAt;
}
/**
 * The sessions of this scope that were still open after `end`, and by how many milliseconds the last one was.
 * One that has no end yet counts up to `now`. A session that started after `end` counts only if a pass saw it open:
 * otherwise it belongs to a later grant. So do sessions that a live grant covers: they may go on.
 */
function measureOverrun(claims, end, sessions, passes, now) {
    const seen = new Set(passes.flatMap(pass => pass.open.map(session => session.id)));
    const outlived = planClaims(claims, sessions).open.filter(({ id, startedAt, endedAt }) => (endedAt ?? now) > end && (seen.has(id) || (startedAt !== undefined && startedAt <= end)));
    const overruns = outlived.map(session => (session.endedAt ?? now).getTime() - end.getTime());
    return { outlived, overrunMs: Math.max(0, ...overruns) };
}
const isRevokeRed = ({ revocations, unread, failures }) => unread.length + failures.length > 0 || revocations.some(isUnsettled);
/** Whether somebody has to look: it is not proven, or what was ended was not what had been granted. */
const isUnsettled = ({ verdict, contradiction }) => verdict !== 'clean' || contradiction !== undefined;


/***/ }),

/***/ 8464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ evaluateMerge),
/* harmony export */   c: () => (/* binding */ NO_RULES_BEFORE)
/* harmony export */ });
/* harmony import */ var _evaluate_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(634);

/**
 * Whether the rules before a merge and the rules of now both allow a request, in the same words. Rules that have been tightened
 * since count, for a re-run too; rules that have been loosened don't, for nobody approved the request under them.
 */
function evaluateMerge(user, request, mergedAt, rules) {
    const { before, now } = rules;
    const judgedNow = (0,_evaluate_request_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateRequest */ .L)(user, request, mergedAt, now);
    if (!('rules' in before))
        return { ok: false, refusals: [before] };
    if (!judgedNow.ok)
        return judgedNow;
    const { rule, ...rest } = judgedNow;
    const persons = [...now.users.values()];
    if (before === now)
        return { ...rest, rules: [rule], herself: rest.beneficiary, persons };
    const judgedBefore = (0,_evaluate_request_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateRequest */ .L)(user, request, mergedAt, asFormer(before));
    if (!judgedBefore.ok)
        return { ok: false, refusals: judgedBefore.refusals.map(then) };
    if (!areSame(termsOf(judgedNow), termsOf(judgedBefore)))
        return { ok: false, refusals: [CHANGED] };
    return {
        ...rest,
        ...unite(judgedNow.beneficiary, judgedBefore.beneficiary),
        rules: [rule, judgedBefore.rule],
        persons: [...persons, ...before.users.values()],
        refusalsAfterApproval: () => {
            const refusals = judgedNow.refusalsAfterApproval();
            return refusals.length > 0 ? refusals : judgedBefore.refusalsAfterApproval().map(then);
        },
    };
}
function asFormer(rules) {
    return { ...rules, rules: rules.rules.map(rule => ({ ...rule, isFormer: true })) };
}
function then({ message }) {
    return {
        message: `When this was merged, the rules did not allow it: ${message}`,
        remedy: 'Open a new pull request, and have it approved under the rules as they are now',
    };
}
/** Whoever is hers by either rules approves nothing for her; only who is hers by both asks in her name. */
function unite(now, before) {
    const then = new Set(before.map(login => login.toLowerCase()));
    return {
        beneficiary: [...new Set([...now, ...before])],
        herself: now.filter(login => then.has(login.toLowerCase())),
    };
}
const areSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/** What of the rules goes into the policy: its place, its document, its conditions. */
function termsOf({ account, document, rule }) {
    const { id, region, partition } = account;
    return { id, region, partition, document, mfa: rule.mfa, sourceIps: rule.sourceIps };
}
const CHANGED = {
    message: 'The rules have changed since this was approved: the account, the session document or the conditions of the policy are others now',
    remedy: 'Open a new pull request, and have it approved under the rules as they are',
};
/** Why the rules before a merge are not known. */
const NO_RULES_BEFORE = {
    message: 'Before this merge there were no rules that could be read, so nobody could approve anything under them',
    remedy: 'Open a new pull request, now that there are rules',
};


/***/ }),

/***/ 634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ evaluateRequest),
/* harmony export */   O: () => (/* binding */ whenApproved)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3138);



/**
 * Whether the rules allow `user` what is asked, approvals aside; every reason if they do not. `mergedAt` is when the request
 * was merged, or would be.
 */
function evaluateRequest(user, request, mergedAt, rules) {
    const account = rules.accounts.get(request.account);
    const rule = (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .matchRule */ .mU)(user, request, rules);
    const beneficiary = rules.users.get(user);
    const document = account?.documents.find(({ maxMs }) => maxMs >= request.durationMs)?.name;
    const refusalsAfterApproval = () => (rule ? refusalsOfReason(request, rule) : []);
    if (account && rule && beneficiary !== undefined && document !== undefined) {
        const refusals = refusalsOfTimes(request, mergedAt, rule);
        return refusals.length > 0
            ? { ok: false, refusals, refusalsAfterApproval }
            : { ok: true, rule, account, document, beneficiary, refusalsAfterApproval };
    }
    const refusals = [
        ...(account ? [] : [unknownAccount(request, rules)]),
        ...(beneficiary === undefined ? [unknownUser(user)] : []),
        ...(account && !rule ? [noRule(user, request, rules)] : []),
        ...(rule ? refusalsOfTimes(request, mergedAt, rule) : []),
        ...(account && document === undefined ? [noDocument(request, account)] : []),
    ];
    return { ok: false, refusals, refusalsAfterApproval };
}
/** The evaluation of a request that has been approved: what waited for that counts. */
function whenApproved(evaluation) {
    const late = evaluation.refusalsAfterApproval();
    if (late.length === 0)
        return evaluation;
    return { ...evaluation, ok: false, refusals: [...(evaluation.ok ? [] : evaluation.refusals), ...late] };
}
function refusalsOfTimes(request, mergedAt, rule) {
    const refusals = [];
    if (request.durationMs < rule.minDurationMs) {
        const min = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.minDurationMs);
        const message = `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs)} is shorter than the ${min} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} asks for`;
        refusals.push({ message, remedy: `Ask for at least ${min}` });
    }
    if (request.durationMs > rule.maxDurationMs) {
        const max = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.maxDurationMs);
        const message = `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs)} is longer than the ${max} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} allows`;
        refusals.push({ message, remedy: `Ask for at most ${max}` });
    }
    const latest = rule.startWithinMs === undefined ? undefined : new Date(mergedAt.getTime() + rule.startWithinMs);
    if (latest && request.start && request.start > latest) {
        const within = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.startWithinMs ?? 0);
        const message = `The start at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(request.start)} lies further ahead than the ${within} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} allows`;
        refusals.push({ message, remedy: `Ask for a start by ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(latest)}, or merge closer to it` });
    }
    return refusals;
}
function refusalsOfReason({ reason }, rule) {
    if (!rule.reason || rule.reason.test(reason))
        return [];
    const pattern = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(rule.reason.source, 120);
    const message = `The reason ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reason)} does not match ${pattern}, which ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} asks for`;
    return [{ message, remedy: `Write a reason that matches ${pattern}` }];
}
function unknownAccount(request, rules) {
    const known = [...rules.accounts.keys()].map(each => (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(each)).join(', ');
    return { message: `The rules know no account ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)}`, remedy: `Ask for one of ${known}` };
}
/** Nobody approves access for herself: without knowing who benefits, that cannot be told. */
function unknownUser(user) {
    const message = `The rules do not say which GitHub login the IAM user ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(user)} belongs to`;
    return { message, remedy: `Add ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(`${user}: GITHUB-LOGIN`, 120)} under users: in the rule file` };
}
function noRule(user, request, rules) {
    if (!rules.rules.some(rule => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isFor */ .Gi)(rule, user, request.account))) {
        const isForOthers = rules.rules.some(rule => rule.accounts.includes(request.account));
        const whom = isForOthers ? ` to ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(user)}` : '';
        const message = `No rule allows access to the account ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)}${whom}`;
        return { message, remedy: 'Ask for another account, or have a rule for it added' };
    }
    const ruleOf = (instance) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleFor */ .sG)(instance, user, request.account, rules);
    const unlisted = request.instances.filter(instance => !ruleOf(instance));
    if (unlisted.length > 0) {
        const message = `No rule for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)} lists ${unlisted.join(', ')}`;
        return { message, remedy: 'Leave these instances out, or have them added to a rule' };
    }
    const parts = [...new Set(request.instances.flatMap(instance => ruleOf(instance) ?? []))].map(rule => `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} about ${request.instances.filter(instance => ruleOf(instance) === rule).join(', ')}`);
    const message = `No single rule for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)} decides about all of these instances: ${parts.join('; ')}`;
    return { message, remedy: 'Write one request for the instances of each rule' };
}
function noDocument(request, account) {
    const longest = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(account.documents.at(-1)?.maxMs ?? 0);
    const asked = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs);
    const message = `No session document of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(account.name)} covers ${asked}; the longest covers ${longest}`;
    return { message, remedy: `Ask for at most ${longest}, or have a longer document added` };
}


/***/ }),

/***/ 3138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   Xp: () => (/* binding */ nameOfRule),
/* harmony export */   mU: () => (/* binding */ matchRule),
/* harmony export */   sG: () => (/* binding */ ruleFor)
/* harmony export */ });
function nameOfRule({ number, isFormer }) {
    return `rule ${number}${isFormer ? ' as before the merge' : ''}`;
}
/**
 * The rule that decides about a request: for its account and user, the first that lists an instance, or lists none; and the
 * same for each of its instances. Everything else is then judged against it: neither asking for less nor asking for one
 * instance more ever falls through to a laxer rule.
 */
function matchRule(user, request, rules) {
    const [first, ...others] = request.instances.map(instance => ruleFor(instance, user, request.account, rules));
    return others.every(rule => rule === first) ? first : undefined;
}
/** The first rule that speaks of an instance. */
function ruleFor(instance, user, account, { rules }) {
    return rules.find(rule => isFor(rule, user, account) && (!rule.instances || rule.instances.includes(instance)));
}
/** Whether a rule speaks of this user in this account, whatever the instances. IAM takes `Alice` and `alice` for one. */
function isFor({ accounts, users }, user, account) {
    return accounts.includes(account) && (!users || users.some(each => each.toLowerCase() === user.toLowerCase()));
}


/***/ }),

/***/ 2942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   WT: () => (/* binding */ isThrough),
/* harmony export */   hf: () => (/* binding */ LONGEST_SESSION_MS),
/* harmony export */   qk: () => (/* binding */ lastMomentOf),
/* harmony export */   u8: () => (/* binding */ isOwner)
/* harmony export */ });
/** Whether it has ended. That AWS then always says when is not established. */
const isOver = ({ status, endedAt }) => endedAt !== undefined || status === 'Terminated' || status === 'Failed';
/** When it ended, if AWS says so: one that never connected was over as it began. */
const lastMomentOf = ({ status, startedAt, endedAt }) => endedAt ?? (status === 'Failed' ? startedAt : undefined);
/** Longer than any session document lets a session run: `maxSessionDuration` is at most 1,440 minutes. */
const LONGEST_SESSION_MS = 24 * 3_600_000;
/**
 * Whether an ARN names exactly this IAM user. With an IAM path or without: AWS does not say which form sessions carry
 * (docs/aws-facts.md SSM-5), and user names are unique in an account, so both mean the same person. Never by prefix or substring:
 * `bob` is not `bob-admin`.
 */
function isOwner(arn, account, user) {
    const prefix = `arn:${account.partition}:iam::${account.id}:user/`;
    return arn.startsWith(prefix) && arn.slice(arn.lastIndexOf('/') + 1) === user;
}
/** Whether a session is this scope's: its owner, on its instances, through one of our session documents. */
function isWithin(session, scope) {
    const { owner, target } = session;
    const { account, documents, instances } = scope;
    return ((scope.owner === undefined ? isOwner(owner, account, scope.user) : owner === scope.owner) &&
        (instances === 'any' || instances.includes(target)) &&
        isThrough(session, account, documents));
}
/** Whether a session came through one of these documents of its account, by their names. */
function isThrough({ document }, account, documents) {
    // StartSession takes a document's ARN as well as its name; which of them a listing shows is not established.
    const own = `arn:${account.partition}:ssm:${account.region}:${account.id}:document/`;
    const name = document?.startsWith(own) ? document.slice(own.length) : document;
    return name !== undefined && documents.includes(name);
}


/***/ }),

/***/ 5646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ takeWithinBudget)
/* harmony export */ });
/**
 * Those that fit into so many bytes of UTF-8 together, in their order, each with what was written for it. The last fiftieth
 * of the room is not looked after: thousands of parts would have to be written to find the one that fits.
 */
function takeWithinBudget(parts, roomBytes, write) {
    const told = [];
    let left = roomBytes;
    for (const part of parts) {
        if (left < roomBytes / 50)
            break;
        const text = write(part);
        const size = Buffer.byteLength(text);
        if (size > left)
            continue;
        left -= size;
        told.push([part, text]);
    }
    return told;
}


/***/ }),

/***/ 7199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ revocationOf),
/* harmony export */   LY: () => (/* binding */ grantJson),
/* harmony export */   TL: () => (/* binding */ validateJson),
/* harmony export */   VE: () => (/* binding */ revokeJson),
/* harmony export */   bt: () => (/* binding */ outcomeJson),
/* harmony export */   lS: () => (/* binding */ sweepJson)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _domain_preview_validation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1835);
/* harmony import */ var _domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8918);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5033);
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(628);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5743);






/** The output `result` of mode `grant`: one entry a request, told by its kind. */
function grantJson({ problems, outcomes, warnings, failures }) {
    return { problems, warnings, failures: failures.map(_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFailure */ .Ic), outcomes: outcomes.map(outcomeJson) };
}
/** One request of a merge, and what became of it: what the output `result` and the ledger say. */
function outcomeJson(outcome) {
    const { kind, entry, merge } = outcome;
    const { pullRequest } = merge;
    const { account, instances } = entry.request;
    const about = { kind, user: entry.user, account, instances, digest: entry.digest, pullRequest };
    switch (outcome.kind) {
        case 'granted':
            return {
                ...about,
                repeated: outcome.repeated,
                caution: outcome.caution,
                grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.grant),
                approval: approvalOf(outcome.grant.approval),
                rule: outcome.grant.rule,
                advice: outcome.grant.advice,
            };
        case 'grantable':
            return { ...about, grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.grant) };
        case 'refused':
            return { ...about, refusals: outcome.refusals };
        case 'failed':
            return { ...about, message: outcome.message, unproven: outcome.unproven && (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.unproven) };
        case 'ended':
            return {
                ...about,
                revocation: revocationOf(outcome.revocation),
                unproven: outcome.unproven && (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.unproven),
            };
        case 'endable':
            return { ...about, policies: outcome.policies };
        case 'overtaken':
        case 'kept':
            return about;
    }
}
function approvalOf({ pullRequest, headSha, blobSha, mergedAt, by }) {
    const approvers = by.map(({ login, at }) => ({ login, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at) }));
    return { pullRequest, headSha, blobSha, mergedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(mergedAt), by: approvers };
}
/** The output `result` of mode `revoke`. */
function revokeJson({ plan, revocations, handedOver, notes, unread, failures }) {
    return {
        plan: plan.map(planOf),
        revocations: revocations.map(revocationOf),
        handedOver: handedOver.map(({ ending, to }) => ({ ...endingOf(ending), to })),
        notes,
        failures: [...unread, ...failures].map(_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFailure */ .Ic),
    };
}
/** The output `result` of mode `sweep`. */
function sweepJson({ findings, plan, revocations, outcomes, failures }) {
    return {
        findings: findings.map(findingOf),
        plan: plan.map(planOf),
        revocations: revocations.map(revocationOf),
        outcomes: outcomes.map(outcomeJson),
        failures: failures.map(_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFailure */ .Ic),
    };
}
function findingOf(finding) {
    const { user, account } = (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectOf */ .et)(finding);
    const about = { state: finding.state, user, account: account.name, region: account.region, why: (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(finding) };
    switch (finding.kind) {
        case 'policy': {
            const { policy, grant } = finding;
            return { ...about, policy: policy.name, document: policy.document, pullRequest: grant?.pullRequest };
        }
        case 'session':
            return { ...about, owner: finding.owner, sessions: finding.sessions.map(sessionOf) };
        case 'grant':
            return { ...about, policy: finding.grant.policy.name, grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(finding.grant) };
    }
}
function planOf({ ending, open, covered }) {
    return { ...endingOf(ending), open: open.map(sessionOf), covered: covered.map(sessionOf) };
}
/** A revocation, as the outputs and the ledger have it. */
function revocationOf({ ending, startedAt, finishedAt, verdict, heldBy, contradiction, passes, outlived, overrunMs, overrunUnknown, }) {
    return {
        ...endingOf(ending),
        startedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(startedAt),
        finishedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(finishedAt),
        verdict,
        heldBy,
        contradiction,
        overrunSeconds: overrunMs / 1_000,
        overrunUnknown,
        passes: passes.map(passOf),
        outlived: outlived.map(sessionOf),
    };
}
function endingOf({ account, user, owner, policies, instances, expiresAt, grant }) {
    return {
        account: account.name,
        region: account.region,
        user,
        owner,
        grant: grant?.id,
        policies,
        instances,
        expiresAt: expiresAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(expiresAt),
    };
}
function passOf({ number, at, listed, gone, deleted, open, terminated, covered, failures }) {
    return {
        number,
        at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at),
        deleted,
        gone,
        listed,
        open: open.map(sessionOf),
        terminated,
        covered: covered.map(sessionOf),
        failures,
    };
}
function sessionOf({ id, owner, target, document, status, startedAt, endedAt }) {
    return {
        id,
        owner,
        target,
        document,
        status,
        startedAt: startedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(startedAt),
        endedAt: endedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(endedAt),
    };
}
/** The output `result` of mode `validate`: if it has to be cut, one mistake of each file is told before a second of any. */
function validateJson({ pullRequest, headSha, problems, previews, approvals, failures }) {
    const unknown = approvals.kind === 'unknown' ? approvals.refusal : undefined;
    return {
        pullRequest,
        headSha,
        problems: (0,_shared_problem_list_js__WEBPACK_IMPORTED_MODULE_4__/* .byImportance */ .G)(problems),
        previews: previews.map(preview => previewOf(preview, approvals)),
        approvalsUnknown: unknown,
        failures: failures.map(_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFailure */ .Ic),
    };
}
function previewOf(preview, approvals) {
    const { kind, entry } = preview;
    const { account, instances } = entry.request;
    const about = { kind, user: entry.user, account, instances, digest: entry.digest, at: entry.at };
    const refusals = (0,_domain_preview_validation_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalsOf */ .h)(preview, approvals);
    if (preview.kind !== 'grantable')
        return refusals.length > 0 ? { ...about, refusals } : about;
    const { rule, sessionDocument, access, replaces, room, advice } = preview.offer;
    const standing = approvals.kind === 'known' ? approvals.standings.get(preview) : undefined;
    return {
        ...about,
        rule: rule.number,
        sessionDocument,
        opensAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(access.opensAt),
        expiresAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(access.expiresAt),
        policy: access.document,
        room,
        replaces: replaces.map(({ digest }) => digest),
        advice,
        refusals,
        approvals: standing && {
            approvers: standing.approvers.map(({ login, at }) => ({ login, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at) })),
            asked: standing.strictest.approvals,
            missing: standing.missing,
            candidates: standing.candidates,
            turnedDown: standing.turnedDown,
        },
    };
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   fk: () => (/* binding */ transcript),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);


const trusted = (markdown) => markdown;
/**
 * Text from outside as plain text. Everything but letters, digits, spaces, commas and hyphens becomes an HTML entity, which
 * neither Markdown nor HTML takes for syntax. But GitHub decodes entities before it looks for mentions, references, addresses,
 * emoji, formulas and check boxes. It looks for none of them in `<code>`: every word but the plainest stands in there.
 */
function text(untrusted, limit = 500) {
    const words = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit).replaceAll(/[^ ]+|^ | (?= |$)/g, part => {
        if (part === ' ')
            return entity(part);
        return PLAIN.test(part) && !LINKED.test(part) ? entities(part) : inCode(part);
    });
    // A hyphen or a number in front would begin a list: `42` does, before a full stop of ours.
    return trusted(words.replace(/^[\d-]/, entity));
}
const PLAIN = /^[\p{L}\p{M}\p{N}.,;!?'"`\(\)_\/…\-]+:?$/v;
/** Plain words that GitHub links all the same: `GH-1`, commits, web addresses. */
const LINKED = /gh-\d|[\da-f]{7}|www\./i;
/** A mail address is linked in `<code>` too (cmark-gfm, autolink.c), but not from one piece of text to the next. */
const entities = (printed) => printed
    .split(/(?<=[\w.+-])@(?=[\w.-])/)
    .map(part => part.replaceAll(/[^\p{L}\p{N} ,-]/gu, entity))
    .join(`<span>${entity('@')}</span>`);
const entity = (character) => `&#${character.codePointAt(0)};`;
const inCode = (printed) => `<code>${entities(printed)}</code>`;
/** Text from outside in a fixed-width font. GitHub links nothing in there. */
function code(untrusted, limit = 500) {
    return trusted(inCode((0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit)));
}
/** Several, separated by commas. */
const codes = (untrusted) => join(untrusted.map(each => code(each)), ', ');
const instant = (value) => trusted((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(value));
const duration = (ms) => trusted((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms));
/** Ours, as written; what is put in must be Markdown already, or a number. */
function md(strings, ...values) {
    return trusted(String.raw({ raw: strings }, ...values));
}
function join(parts, separator) {
    return trusted(parts.join(separator));
}
/** A fenced block to copy from. The lines must be made of names that were checked: nothing in a fence can be escaped. */
function fence(language, lines) {
    const unsafe = lines.find(line => !/^[\x20-\x7e]*$/.test(line) || line.includes('```'));
    if (unsafe !== undefined)
        throw new Error('a line for a code block holds what could end the block');
    return trusted(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``);
}
/** What was typed and printed: nothing in it is taken for Markdown or HTML. */
function transcript(untrusted) {
    return trusted(`<pre><code>${untrusted.map(line => entities((0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line, 500))).join('\n')}</code></pre>`);
}
function table(head, rows) {
    const line = (cells) => `| ${cells.map(cell => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
    return trusted([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}


/***/ }),

/***/ 2652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ resultText)
/* harmony export */ });
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5646);

/**
 * GitHub takes 1 MB of outputs a job, and counts UTF-16: two bytes a code unit (docs, "Defining outputs for jobs"). The rest
 * is for the other outputs.
 */
const ROOM_BYTES = 400_000;
/**
 * The output `result`, as JSON. Where there is too much of it, its lists lose the entries that do not fit, the short lists
 * none; `leftOut` says how many of each.
 */
function resultText(result) {
    const whole = JSON.stringify(result);
    return Buffer.byteLength(whole) <= ROOM_BYTES ? whole : cutText(result);
}
function cutText(result) {
    const lists = Object.entries(result).flatMap(([name, value]) => Array.isArray(value) ? [[name, texts(value)]] : []);
    const told = {};
    const leftOut = {};
    let room = ROOM_BYTES;
    lists
        .sort(([, a], [, b]) => sizeOf(a) - sizeOf(b))
        .forEach(([name, entries], index) => {
        const kept = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWithinBudget */ .M)(entries, room / (lists.length - index), text => text).map(([text]) => text);
        room -= sizeOf(kept);
        told[name] = kept.map(text => JSON.parse(text));
        if (kept.length < entries.length)
            leftOut[name] = entries.length - kept.length;
    });
    return JSON.stringify({ ...result, ...told, leftOut });
}
const texts = (entries) => entries.map(entry => JSON.stringify(entry));
/** With its commas. */
const sizeOf = (entries) => entries.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0);


/***/ }),

/***/ 840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   d$: () => (/* binding */ attemptEvenWhenStopped),
/* harmony export */   lo: () => (/* binding */ inTurn),
/* harmony export */   uV: () => (/* binding */ attemptOrExplain),
/* harmony export */   xM: () => (/* binding */ failuresIn)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(606);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5743);


/**
 * Makes one call; a failure is data, for the other calls go on. Its error goes to the debug log, with its causes. After a
 * signal no new call starts.
 */
async function attempt({ signal, debug }, call) {
    return signal.aborted ? (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)({ message: 'interrupted before this call' }) : attemptEvenWhenStopped({ debug }, call);
}
/** The same for what is still due after a signal: what was done has to be recorded and told. */
async function attemptEvenWhenStopped({ debug }, call) {
    try {
        return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .succeeded */ .gq)(await call());
    }
    catch (error) {
        debug(error);
        return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)((0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error));
    }
}
/** Does what nothing else waits for, even after a signal; answers why it failed, beginning with `what`. */
async function attemptOrExplain(context, what, call) {
    const { ok, failure } = await attemptEvenWhenStopped(context, call);
    return ok ? [] : [(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(what, failure)];
}
/** What failed of some calls. */
const failuresIn = (results) => results.flatMap(({ failure }) => failure ?? []);
const inTurn = (items, call) => (0,p_map__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(items, call, { concurrency: 1 });


/***/ }),

/***/ 4757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isPlainFile),
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   sN: () => (/* binding */ openRulesHistory)
/* harmony export */ });
/* harmony import */ var _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4194);
/* harmony import */ var _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8464);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1172);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1703);





/**
 * Reads the rule file at a commit of the default branch, never from a pull request.
 * @throws ProblemsError with every mistake in it
 */
async function readRules(github, path, sha) {
    const file = await github.readFile(path, sha);
    if (file?.kind !== 'file') {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ErrorWithRemedy */ .J(`There is no rule file ${path} on the default branch (commit ${sha.slice(0, 12)})`, 'Merge one first: the README shows how it looks');
    }
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes);
    if (!parsed.ok)
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .F(parsed.problems);
    return { rules: parsed.value, blobSha: file.sha };
}
/** Rules that know no account and allow nothing. */
const NO_RULES = { accounts: new Map(), rules: [], users: new Map(), followUp: _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_FOLLOW_UP */ .qV };
/** `now`: left out where only the rules of then count. */
function openRulesHistory(git, path, now = { rules: NO_RULES, blobSha: '' }) {
    const versions = new Map([[now.blobSha, now.rules]]);
    const at = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)(async (sha) => {
        const file = await git.readFile(sha, path);
        if (!file || !isPlainFile(file))
            return _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RULES_BEFORE */ .c;
        const known = versions.get(file.sha);
        if (known)
            return known;
        const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes);
        const rules = parsed.ok ? parsed.value : _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RULES_BEFORE */ .c;
        versions.set(file.sha, rules);
        return rules;
    });
    const accountsNow = [...now.rules.accounts.keys()];
    const accountsOf = (rules) => 'accounts' in rules && rules !== now.rules ? [...rules.accounts.keys()] : accountsNow;
    return { now: now.rules, at, accountsNow, accountsAt: async (sha) => accountsOf(await at(sha)) };
}
/** Whether git has a file there that is neither a symlink nor a submodule. */
const isPlainFile = ({ mode }) => mode === '100644' || mode === '100755';


/***/ }),

/***/ 1172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ memoizeAsync)
/* harmony export */ });
/** Asks once for each argument. What failed is asked again. */
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


/***/ }),

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ byImportance),
/* harmony export */   n: () => (/* binding */ mergeProblems)
/* harmony export */ });
/** More help nobody, and a hostile file could hold thousands. */
const MAX_PROBLEMS = 100;
/**
 * The problems of one file, in its order, each once. What the schema says of a place where YAML itself was already wrong
 * is left out, since it follows from that.
 */
function mergeProblems(ofYaml, ofSchema) {
    const wrong = new Set(ofYaml.map(place));
    const consequences = ofSchema.filter(problem => !wrong.has(place(problem)));
    const all = [...ofYaml, ...consequences].sort((a, b) => a.line - b.line || a.column - b.column);
    const unique = [...new Map(all.map(problem => [`${place(problem)} ${problem.message}`, problem])).values()];
    const next = unique[MAX_PROBLEMS];
    if (!next)
        return unique;
    const message = `${unique.length - MAX_PROBLEMS} more mistakes follow from here`;
    return [...unique.slice(0, MAX_PROBLEMS), { ...next, message, remedy: 'Correct the ones above first' }];
}
function place({ line, column }) {
    return `${line}:${column}`;
}
/** The most important first: one of each file, then a second of each. GitHub shows only the first few. */
function byImportance(problems) {
    const seen = new Map();
    const ranked = problems.map(problem => {
        const rank = seen.get(problem.file) ?? 0;
        seen.set(problem.file, rank + 1);
        return { problem, rank };
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ problem }) => problem);
}


/***/ }),

/***/ 5743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   pQ: () => (/* binding */ clauseOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);

const succeeded = (value) => ({ ok: true, value });
const failed = (failure) => ({ ok: false, failure });
/** What an error says, as data. */
function failureOf(error) {
    const said = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J ? error.refusal : { message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error) };
    return { ...said, cause: error };
}
/** The same failure, with a sentence before it that says what it kept from being done. */
const explain = (what, failure) => ({
    ...failure,
    message: `${what}. ${failure.message}`,
});
/** For the end of a sentence: without its last full stop. */
const clauseOf = ({ message, remedy }) => remedy === undefined ? message : `${message}. ${remedy}`;
/** As whole sentences; a message without a remedy stands as it is. */
const describeFailure = (failure) => failure.remedy === undefined ? failure.message : `${clauseOf(failure)}.`;
/** Each once, as people read them: several calls may fail for one reason. */
const distinct = (failures) => [
    ...new Map(failures.map(failure => [describeFailure(failure), failure])).values(),
];


/***/ }),

/***/ 4986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hint),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6499);

/** The one of `known` that `written` most likely meant, or `undefined` if none is near: at most a third of it differs. */
function nearest(written, known) {
    const normal = written.toLowerCase().replaceAll(/[-_ ]/g, '');
    // A hostile key may be 64 KiB long, and the distance takes quadratic time.
    if (normal.length > 64)
        return undefined;
    const ranked = known
        .map(name => ({ name, distance: editDistance(normal, name.toLowerCase().replaceAll(/[-_ ]/g, '')) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best && best.distance <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}
/** ` (did you mean …?)`, or nothing. */
function hint(written, known) {
    const meant = nearest(written, known);
    return meant === undefined ? '' : ` (did you mean ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(meant)}?)`;
}
/** Damerau–Levenshtein (adjacent swaps count once). */
function editDistance(a, b) {
    let twoBack = [];
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swap = swapped ? at(twoBack, j - 2) + 1 : Number.POSITIVE_INFINITY;
            current.push(Math.min(at(previous, j) + 1, at(current, j - 1) + 1, substitution, swap));
        }
        twoBack = previous;
        previous = current;
    }
    return at(previous, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}


/***/ })

};

