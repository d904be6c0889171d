import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { updateProfile } from "../commands/update-profile.server.ts";
import { readOwnProfile } from "../queries/profile.server.ts";
import { salutationOf } from "../rules/address-member.ts";
import { choiceOf, salutationsFor } from "../rules/choose-salutation.ts";
import { birthdayFrom, profileSchema } from "../schemas.ts";
import { ProfileScreen } from "../screens/profile-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership", frame: "page" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const { language } = context;
  const { name, salutation, birthday, interests, isNameOfRegister } = await readOwnProfile(ctx);
  const choice = choiceOf(salutation, { name, language });
  return {
    title: context.texts("membership")("profile.title"),
    name,
    isNameOfRegister,
    salutations: salutationsFor(name, language),
    dutyPhone: context.club?.dutyPhone ?? "",
    fields: {
      name,
      salutationForm: choice,
      salutation: choice === "own" ? salutation : "",
      birthdayCalendar: birthday?.calendar ?? "solar",
      birthYear: String(birthday?.year ?? ""),
      birthMonth: String(birthday?.month ?? ""),
      birthDay: String(birthday?.day ?? ""),
      birthLeapMonth: birthday?.leapMonth ? "on" : "",
      interests: [...interests],
    },
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const texts = context.texts("membership");
  const form = await readForm(request, profileSchema, { texts });
  if (!form.ok) return form.response;
  const { value } = form;
  const { language } = context;
  const name = value.name ?? (await readOwnProfile(ctx)).name;
  const salutation =
    value.salutationForm === "own"
      ? (value.salutation ?? name)
      : salutationOf({ name, form: value.salutationForm, language });
  const saved = await updateProfile(ctx, {
    name: value.name ?? null,
    salutation,
    birthday: birthdayFrom(value),
    interests: value.interests,
  });
  if (saved.ok) return redirect("/me");
  return form.refuse({ [saved.reason === "bad_birthday" ? "birthDay" : "name"]: texts(`errors.${saved.reason}`) });
}

export default function Profile() {
  return <ProfileScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
