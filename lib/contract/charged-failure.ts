/** The one failure that is taken for charged: a wrong answer is an answer, and paid for like one. */
export const chargedFailure = "vendor_answer_wrong";
