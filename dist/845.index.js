export const id = 845;
export const ids = [845];
export const modules = {

/***/ 845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./build/services/history/rules.js
var history_rules = __webpack_require__(4757);
// EXTERNAL MODULE: ./build/services/witness/source.js + 1 modules
var source = __webpack_require__(655);
// EXTERNAL MODULE: ./build/modes/witness-source.js
var witness_source = __webpack_require__(6032);
// EXTERNAL MODULE: ./build/domain/witness/difference-text.js
var difference_text = __webpack_require__(7264);
;// CONCATENATED MODULE: ./build/domain/verification/verification.js

/** The comparison with the witness, as a part of a verification. */
function witnessCheck({ witnessed, objects, differences }, accounts) {
    const missing = differences.filter(({ kind }) => MISSING.has(kind)).length;
    return {
        witness: { accounts, objects, witnessed, missing },
        discrepancies: differences.map(each => ({
            check: 'witness',
            kind: each.kind,
            place: (0,difference_text/* placeOf */.$t)(each),
            meaning: (0,difference_text/* meaningOf */.Pr)(each),
        })),
    };
}
const MISSING = new Set(['added', 'removed', 'gap']);
/** One line for people: `removed: 2026-11/…/ended.eu-west-1.json: The witness has …`. */
const describeDiscrepancy = ({ kind, place, meaning }) => `${kind}: ${place}: ${meaning}`;
/** `5,128 records, 5,128 witnessed, 0 missing`, in one line. */
function verificationLine({ records, witness }) {
    const all = `${formatNumber(records)} ${records === 1 ? 'record' : 'records'}`;
    if (!witness)
        return `${all}, not compared with the witness`;
    return `${all}, ${formatNumber(witness.witnessed)} witnessed, ${formatNumber(witness.missing)} missing`;
}
/** `5,128` */
const formatNumber = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');

// EXTERNAL MODULE: ./build/render/result.js
var result = __webpack_require__(2652);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(2346);
;// CONCATENATED MODULE: ./build/render/verification.js



/** GitHub accepts 1 MiB in a summary. */
const BUDGET_BYTES = 900_000;
/** What to do about a branch that was compared with no witness. */
const HOW_TO_COMPARE = 'Without the witness nobody can tell whether all records are there. To compare, copy each bucket (`aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger`) and give the folder as `witness`, or run this in a job with the role for logs.';
/** The job summary of mode `verify`. */
function renderVerification(verification) {
    const { discrepancies, witness } = verification;
    const shown = (0,within_budget/* takeWithinBudget */.M)(discrepancies, BUDGET_BYTES, rowOf).map(([each]) => rowOf(each));
    const rest = discrepancies.length - shown.length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## 🔎 The ledger, verified`,
        (0,markdown.md) `**${(0,markdown/* text */.Qq)(verificationLine(verification), 200)}**`,
        ...(witness ? [] : [(0,markdown.md) `⚠️ ${(0,markdown/* text */.Qq)(HOW_TO_COMPARE, 1_000)}`]),
        discrepancies.length === 0
            ? (0,markdown.md) `✅ Nothing differs.`
            : (0,markdown.md) `❌ **${(0,markdown/* text */.Qq)(formatNumber(discrepancies.length))}** ${(0,markdown/* text */.Qq)(discrepancies.length === 1 ? 'difference' : 'differences')}:`,
        ...(shown.length > 0 ? [(0,markdown/* join */.fj)(shown, '\n')] : []),
        ...(rest > 0 ? [(0,markdown.md) `… and ${(0,markdown/* text */.Qq)(formatNumber(rest))} more: the log of the job tells of them`] : []),
    ], '\n\n');
}
const rowOf = (each) => (0,markdown.md) `- ${(0,markdown/* text */.Qq)(describeDiscrepancy(each), 2_000)}.`;

;// CONCATENATED MODULE: ./build/modes/verify/report.js



/** Tells the runner what mode `verify` found. */
async function reportVerification(runner, verification) {
    const { discrepancies, records, witness } = verification;
    for (const each of discrepancies)
        runner.log(describeDiscrepancy(each));
    runner.log(verificationLine(verification));
    if (!witness)
        runner.log(HOW_TO_COMPARE);
    runner.output('result', (0,result/* resultText */.D)({ records, witness, differences: discrepancies }));
    await runner.summarize(renderVerification(verification));
    if (discrepancies.length === 0)
        return;
    const places = `${formatNumber(discrepancies.length)} ${discrepancies.length === 1 ? 'place' : 'places'}`;
    runner.fail(`The ledger differs from what our jobs leave, in ${places}. The summary or the log of this job names each, and says what to do.`);
}

// EXTERNAL MODULE: ./build/domain/witness/compare.js + 1 modules
var compare = __webpack_require__(5211);
// EXTERNAL MODULE: ./build/services/ledger/branch-files.js
var branch_files = __webpack_require__(7033);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(6299);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/modes/verify/verify.js





/**
 * Looks at the branch of the ledger, and compares it with the witnesses, record by record. Needs a clone, and copies of the
 * buckets or a role that reads them; a clone of the default branch fetches the other.
 * @throws ErrorWithRemedy when there is no such branch
 */
async function verify(git, { witness, ...options }) {
    const tip = await (0,branch_files/* fetchedLedger */.$_)(git);
    if (tip === undefined)
        throw new errors/* ErrorWithRemedy */.J(`There is no branch ${paths/* LEDGER_BRANCH */.jF}`, 'Run this after the first grant, or find out who deleted the branch');
    const files = await (0,branch_files/* readBranchFiles */.Cg)(git, tip);
    const compared = await (0,compare/* compareLedgers */.y)(files, witness?.entries() ?? [], options);
    const { records } = compared;
    return witness ? { records, ...witnessCheck(compared, witness.accounts) } : { records, discrepancies: [] };
}

;// CONCATENATED MODULE: ./build/modes/verify/index.js





async function runVerify(machine, inputs) {
    const git = await machine.git(inputs);
    const rules = await (0,history_rules/* openRulesHistory */.sN)(git, inputs.config).at(await git.head());
    const witness = await (0,witness_source/* openWitnessSource */.z)(machine, inputs.witness, rules);
    const accountIds = (0,source/* accountIdsIn */.bx)('accounts' in rules ? rules.accounts.values() : []);
    const result = await verify(git, { witness, accountIds, ...repositoryOf(machine) });
    return reportVerification(machine.runner, result);
}
/** A clone at a terminal may not say where it comes from. */
function repositoryOf(machine) {
    try {
        return { repositoryUrl: machine.repositoryUrl() };
    }
    catch (error) {
        machine.runner.debug(error);
        return {};
    }
}


/***/ })

};

