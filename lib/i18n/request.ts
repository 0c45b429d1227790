import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./load-messages";
import { chooseLocale, localeCookie } from "./locale";

export default getRequestConfig(async () => {
  const [cookieStore, headerList] = await Promise.all([cookies(), headers()]);
  const locale = chooseLocale(
    cookieStore.get(localeCookie)?.value,
    headerList.get("accept-language"),
  );
  return { locale, messages: await loadMessages(locale), timeZone: "UTC" };
});
