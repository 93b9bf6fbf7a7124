export const id = 2596;
export const ids = [2596];
export const modules = {

/***/ 32596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jsonLinesOf: () => (/* binding */ jsonLinesOf)
});

;// CONCATENATED MODULE: ./build/domain/report/line.js




/** The schema of each kind of line in a report as JSON Lines, by its `type`, in the order in which they are written. */
const reportLineSchemas = () => ({
    report: reportHeader(),
    check: completenessCheck(),
    figures: reportFigures(),
    grant: grantRow(),
    refusal: refusalRow(),
    overtaken: overtakenRow(),
    failure: failureRow(),
    stop: stopRow(),
    finding: findingRow(),
    'rules-change': rulesChangeRow(),
    'transcript-read': transcriptReadRow(),
    'access-review': accessReviewRow(),
});
/** The lines of a report before those of its grants. */
const linesBeforeGrants = ({ header, checks, figures }) => [
    header,
    ...checks,
    figures,
];
const linesAfterGrants = (report) => [
    ...report.refusals,
    ...report.overtaken,
    ...report.failures,
    ...report.stops,
    ...report.findings,
    ...report.rulesChanges,
    ...report.transcriptReads,
    ...report.accessReviews,
];
/**
 * JSON Schema (2020-12) of one line: docs/reference/report.schema.json. Properties that it does not know are allowed, for later
 * releases may add some.
 */
function reportLineJsonSchema() {
    const schemas = Object.entries(reportLineSchemas());
    const definitions = schemas.map(([type, schema]) => {
        const { $schema: _, ...definition } = z.toJSONSchema(schema, { io: 'input' });
        return [type, definition];
    });
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'One line of report.jsonl',
        description: 'docs/reference/report-formats.md says what is in each kind of line',
        oneOf: schemas.map(([type]) => ({ $ref: `#/$defs/${type}` })),
        $defs: Object.fromEntries(definitions),
    };
}

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
;// CONCATENATED MODULE: ./build/render/report/json-lines.js


/**
 * A report as JSON Lines: `report` first, then `check`, `figures` and the rows. docs/reference/report.schema.json describes a line.
 * Hidden characters are escaped, so that a terminal shows what is there.
 */
const jsonLinesOf = (report) => ({
    name: 'report.jsonl',
    before: linesBeforeGrants(report).map(lineOf),
    ofGrant: lineOf,
    after: () => linesAfterGrants(report).map(lineOf),
});
const lineOf = (line) => `${(0,printable/* printableJson */.et)(JSON.stringify(line))}\n`;


/***/ })

};

