/** What the platform says of a request that it cannot use. */
export const missingOrInvalid = {
  status: 400,
  code: "InvalidParameter",
  message: "Required parameter(s) missing or invalid, please check the request parameters.",
};

export const serviceIdNotExist = {
  status: 400,
  code: "ServiceIdNotExist",
  message: "service_id is not exist.",
};
