/** The operations of the certified connector as flows call them. What it answers is not known. */
import { certifiedParameters, isCertified } from '../../connector/certified-operations.ts';
import { ANY } from '../../expression/types/type.ts';
import type { CertifiedDifference } from '../../model/certified-difference.ts';
import type { ContractParameter, OperationContract, Operations } from './contract.ts';

export function certifiedOperations(ours: Operations, difference: CertifiedDifference): Operations {
  const offered = [...ours].filter(([id]) => isCertified(id, difference));
  return new Map(offered.map(([id, one]) => [id, certifiedOperation(one, difference)]));
}

function certifiedOperation(ours: OperationContract, difference: CertifiedDifference): OperationContract {
  const { operationId, summary, isTrigger } = ours;
  let parameters: readonly ContractParameter[] | undefined;
  return {
    operationId,
    summary,
    isTrigger,
    get isWebhook() {
      return ours.isWebhook;
    },
    get parameters() {
      return (parameters ??= parametersOf(ours, difference));
    },
    body: ANY,
  };
}

function parametersOf(
  { operationId, parameters }: OperationContract,
  difference: CertifiedDifference,
): readonly ContractParameter[] {
  const { kept, extra } = certifiedParameters(operationId, parameters, difference);
  return [...kept, ...extra.map((one) => ({ ...one, in: 'header', schema: undefined }))];
}
