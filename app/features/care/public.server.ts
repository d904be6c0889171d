/** The only door of care for other features, the worker and the bot. */
export { addPhoto, type NewPhoto, type PhotoRefusal } from "./commands/add-photo.server.ts";
export { answerRequest } from "./commands/answer-request.server.ts";
export { assignRequest } from "./commands/assign-request.server.ts";
export { cancelRequest } from "./commands/cancel-request.server.ts";
export { completeRequest } from "./commands/complete-request.server.ts";
export { confirmRequest } from "./commands/confirm-request.server.ts";
export type { DeskMove, MoveRefusal } from "./commands/move.server.ts";
export { reopenRequest } from "./commands/reopen-request.server.ts";
export { reportCare, type CareReport, type ReportRefusal } from "./commands/report-care.server.ts";
export { scheduleVisit, type Visit } from "./commands/schedule-visit.server.ts";
export { setWarrantyPromises } from "./commands/set-warranty-promises.server.ts";
export { sortRequest } from "./commands/sort-request.server.ts";
export { listDuePromises, type DuePromise } from "./queries/due-promises.server.ts";
export { listMyRequests, listOpenRequests, nextVisit, type MyRequest } from "./queries/my-requests.server.ts";
export { hasOpenComplaint } from "./queries/open-complaint.server.ts";
export { type Reported } from "./queries/reported.server.ts";
export { readWarranty } from "./queries/warranty.server.ts";
