"""Serves moto, AWS as others imitate it, on 127.0.0.1, with an account that the project's template has prepared.

    python .ci/moto_server.py FILE     writes its address into FILE once it is ready, and serves until it is killed
"""

import json
import os
import signal
import sys

import boto3
import moto.cloudformation.parsing as parsing
from moto.backends import get_backend
from moto.server import ThreadedMotoServer

REGION = "ap-southeast-1"
PARAMETERS = {
    "Organisation": "acme",
    "Repository": "jit-access",
    "AccountName": "dev",
    "LogGroupName": "/aws/ssm/onetime-sessions-dev",
    "BucketName": "ssm-onetime-logs-dev",
}
parse = parsing.clean_json


def without_absent_items(resource, resources):
    """moto leaves `null` in a list where CloudFormation leaves out an item that is AWS::NoValue."""
    parsed = parse(resource, resources)
    return [item for item in parsed if item is not None] if isinstance(parsed, list) else parsed


def main(ready):
    parsing.clean_json = without_absent_items
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    url = f"http://{host}:{port}"
    where = dict(endpoint_url=url, region_name=REGION, aws_access_key_id="moto", aws_secret_access_key="moto")
    template = os.path.join(os.path.dirname(__file__), "..", "infra", "jit-access.yaml")
    with open(template, encoding="utf-8") as file:
        parameters = [{"ParameterKey": key, "ParameterValue": value} for key, value in PARAMETERS.items()]
        boto3.client("cloudformation", **where).create_stack(
            StackName="jit-access", TemplateBody=file.read(), Parameters=parameters, Capabilities=["CAPABILITY_NAMED_IAM"]
        )
    # moto keeps the inline policies of a stack's roles as objects, and then fails to list them as texts.
    for role in get_backend("iam")["123456789012"]["aws"].roles.values():
        role.policies = {name: policy if isinstance(policy, str) else json.dumps(policy) for name, policy in role.policies.items()}
    iam = boto3.client("iam", **where)
    boundary = next(policy["Arn"] for policy in iam.list_policies(Scope="Local")["Policies"] if policy["PolicyName"] == "JitAccessBoundary")
    iam.create_user(UserName="alice", PermissionsBoundary=boundary)
    # moto knows no loops, so that jit-people.yaml is not for it: a role as that makes it.
    iam.create_role(
        RoleName="JitShell-erin",
        Path="/jit/",
        MaxSessionDuration=43200,
        PermissionsBoundary=boundary,
        AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": []}),
    )
    with open(f"{ready}.part", "w", encoding="utf-8") as file:
        file.write(url)
    os.rename(f"{ready}.part", ready)
    signal.pause()


if __name__ == "__main__":
    main(sys.argv[1])
