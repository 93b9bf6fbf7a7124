"""Compares recorded traffic with AWS with botocore's service models, both ways: what our clients ask, and what the sandbox answers.

    AWS_TRAFFIC=FILE npm run demo
    python .ci/aws_contract.py FILE
"""

import base64
import collections
import json
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

import botocore.parsers
import botocore.session
from botocore.validate import ParamValidator

SESSION = botocore.session.get_session()
MODELS = {name: SESSION.get_service_model(name) for name in ("iam", "sts", "ssm", "logs", "s3")}
# Errors that every service may answer, and its model does not list (each service's reference, "Common Errors").
COMMON_ERRORS = set(
    "AccessDenied AccessDeniedException ExpiredToken ExpiredTokenException InvalidClientTokenId Throttling ThrottlingException "
    "UnrecognizedClientException ValidationError ValidationException NoSuchKey NoSuchBucket PreconditionFailed "
    "InternalServerError ServiceFailure SlowDown".split()
)
# Headers that belong to the protocol, not to an operation.
COMMON_HEADERS = re.compile(r"x-amz-(date|content-sha256|security-token|user-agent|checksum-.*|sdk-checksum-algorithm|decoded-content-length|trailer)$")


class Mistake(Exception):
    pass


def main(file):
    counts, mistakes = collections.Counter(), []
    for line in open(file, encoding="utf-8"):
        entry = json.loads(line)
        for side in ("request", "response"):
            entry[side]["body"] = base64.b64decode(entry[side]["body"])
        try:
            model, operation, parameters = read_request(entry["request"])
            counts[f"{model.service_name}:{operation.name}"] += 1
            check("request", operation, parameters, operation.input_shape)
            check_response(model, operation, entry["response"])
        except Mistake as mistake:
            mistakes.append(f"{entry['request']['method']} {entry['request']['target']}: {mistake}")
    for name, count in sorted(counts.items()):
        print(f"{count:5} {name}")
    for mistake in sorted(set(mistakes)):
        print(f"mistake: {mistake}", file=sys.stderr)
    if mistakes or len(counts) < 15:
        sys.exit(f"{len(mistakes)} mistakes in {sum(counts.values())} calls of {len(counts)} operations; at least 15 operations are expected")
    print(f"{sum(counts.values())} calls of {len(counts)} operations are as botocore describes them")


def check(side, operation, parameters, shape):
    if shape is None:
        return
    report = ParamValidator().validate(parameters, shape)
    if report.has_errors():
        raise Mistake(f"{side} of {operation.name}: {report.generate_report()}")


# ---------------------------------------------------------------------------------------------------------------- requests


def read_request(request):
    scope = re.search(r"Credential=[^/]+/\d{8}/[a-z0-9-]+/([a-z0-9]+)/aws4_request", request["headers"].get("authorization", ""))
    model = MODELS[scope.group(1) if scope else "sts"]
    read = {"query": read_query, "json": read_json, "rest-xml": read_rest}[model.metadata["protocol"]]
    return model, *read(model, request)


def read_query(model, request):
    given = dict(urllib.parse.parse_qsl(request["body"].decode(), keep_blank_values=True))
    operation = model.operation_model(given.pop("Action"))
    version = given.pop("Version")
    if version != model.api_version:
        raise Mistake(f"its version is {version}, not {model.api_version}")
    used = set()
    parameters = {}
    if operation.input_shape:
        parameters = nested(operation.input_shape, "", given, used)
    if set(given) - used:
        raise Mistake(f"{operation.name} knows no {', '.join(sorted(set(given) - used))}")
    return operation, parameters


def nested(shape, prefix, given, used):
    """What the flat parameters of the query protocol mean."""
    if shape.type_name == "structure":
        members = {}
        for name, member in shape.members.items():
            key = member.serialization.get("name", name)
            value = nested(member, f"{prefix}.{key}" if prefix else key, given, used)
            if value is not None:
                members[name] = value
        return members if members or not prefix else None
    if shape.type_name == "list":
        items = []
        while (item := nested(shape.member, f"{prefix}.member.{len(items) + 1}", given, used)) is not None:
            items.append(item)
        return items or None
    if prefix not in given:
        return None
    used.add(prefix)
    return {"integer": int, "long": int, "boolean": "true".__eq__}.get(shape.type_name, str)(given[prefix])


def read_json(model, request):
    prefix, _, name = request["headers"]["x-amz-target"].partition(".")
    if prefix != model.metadata["targetPrefix"]:
        raise Mistake(f"its target is {prefix}, not {model.metadata['targetPrefix']}")
    return model.operation_model(name), json.loads(request["body"])


def read_rest(model, request):
    path, _, search = request["target"].partition("?")
    query = dict(urllib.parse.parse_qsl(search, keep_blank_values=True))
    operation = rest_operation(model, request["method"], path, query)
    _, bucket, key = (path + "/").split("/", 2)
    parameters = {"Bucket": bucket, "Key": urllib.parse.unquote(key.rstrip("/"))}
    shape = operation.input_shape
    parameters = {name: value for name, value in parameters.items() if name in shape.members and value}
    known = fixed_query(operation)
    for name, member in shape.members.items():
        place, location = member.serialization.get("location"), member.serialization.get("name", name)
        source = {"querystring": query, "header": request["headers"]}.get(place, {})
        wire = location if place == "querystring" else location.lower()
        if wire in source:
            known.add(wire)
            parameters[name] = {"integer": int, "long": int, "boolean": "true".__eq__}.get(member.type_name, str)(source[wire])
    if "Body" in shape.members:
        parameters["Body"] = request["body"]
    headers = {name for name in request["headers"] if name.startswith("x-amz-") and not COMMON_HEADERS.match(name)}
    unknown = (set(query) | headers) - known
    if unknown:
        raise Mistake(f"{operation.name} knows no {', '.join(sorted(unknown))}")
    return operation, parameters


def fixed_query(operation):
    return set(dict(urllib.parse.parse_qsl(operation.http["requestUri"].partition("?")[2], keep_blank_values=True))) | {"x-id"}


def rest_operation(model, method, path, query):
    if "x-id" in query:
        return model.operation_model(query["x-id"])
    depth = "/{Bucket}" if path.strip("/").count("/") == 0 else "/{Bucket}/{Key+}"
    for name in model.operation_names:
        operation = model.operation_model(name)
        uri, _, fixed = operation.http["requestUri"].partition("?")
        wanted = dict(urllib.parse.parse_qsl(fixed, keep_blank_values=True))
        if operation.http["method"] == method and uri == depth and all(query.get(k) == v for k, v in wanted.items() if k != "x-id"):
            if wanted or method == "HEAD":
                return operation
    raise Mistake("is no operation of S3")


# --------------------------------------------------------------------------------------------------------------- responses


def check_response(model, operation, response):
    protocol = model.metadata["protocol"]
    headers = {name.lower(): str(value) for name, value in response["headers"].items()}
    given = {"status_code": response["status"], "headers": headers, "body": response["body"], "context": {"operation_name": operation.name}}
    parsed = botocore.parsers.create_parser(protocol).parse(given, operation.output_shape)
    parsed.pop("ResponseMetadata", None)
    if response["status"] >= 300:
        return check_error(operation, response["status"], parsed)
    check("response", operation, parsed, operation.output_shape)
    unknown = unknown_names(protocol, operation, response["body"])
    if unknown:
        raise Mistake(f"response of {operation.name} has unknown members: {', '.join(sorted(unknown))}")


def check_error(operation, status, parsed):
    code = parsed.get("Error", {}).get("Code")
    known = {name for shape in operation.error_shapes for name in (shape.name, shape.error_code)}
    # The answer to HEAD has no body: its code is the status.
    if code not in known | COMMON_ERRORS | {str(status)}:
        raise Mistake(f"{operation.name} answers no error {code}")


def unknown_names(protocol, operation, body):
    shape = operation.output_shape
    if protocol == "json":
        return unknown_keys(shape, json.loads(body or b"{}"))
    if not body or (shape and shape.has_streaming_output if hasattr(shape, "has_streaming_output") else False) or operation.has_streaming_output:
        return set()
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(body).iter()}
    frame = {"ResponseMetadata", "RequestId", "member", "entry", "key", "value", f"{operation.name}Response", f"{operation.name}Result"}
    root = ElementTree.fromstring(body).tag.rpartition("}")[2]
    return tags - frame - {root} - reachable(shape, set())


def unknown_keys(shape, value):
    if shape is None or value is None:
        return set()
    if shape.type_name == "structure":
        names = {member.serialization.get("name", name): member for name, member in shape.members.items()}
        inner = [unknown_keys(names[key], item) for key, item in value.items() if key in names]
        return (set(value) - set(names)).union(*inner)
    if shape.type_name == "list":
        return set().union(*(unknown_keys(shape.member, item) for item in value))
    return set()


def reachable(shape, seen):
    if shape is None or shape.name in seen:
        return set()
    seen = seen | {shape.name}
    if shape.type_name == "structure":
        names = {member.serialization.get("name", name) for name, member in shape.members.items()}
        return names.union(*(reachable(member, seen) for member in shape.members.values()))
    if shape.type_name == "list":
        return {shape.member.serialization.get("name", "member")} | reachable(shape.member, seen)
    if shape.type_name == "map":
        return reachable(shape.value, seen)
    return set()


if __name__ == "__main__":
    main(sys.argv[1])
