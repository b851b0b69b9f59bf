/** Which function answers which operation of the route table. */
import { notifyInChat, notifyPerson } from './activity.ts';
import { calendarView, getEvent, listEvents, listInstances } from './calendar.ts';
import { getCalendar, listCalendars } from './calendars.ts';
import type { Operation } from './call.ts';
import { getChat, listChats, listMembers } from './chats.ts';
import { download, downloadVersion, getVersion, listVersions, restoreVersion, upload } from './content.ts';
import { delta, getDrive, sharedWithMe } from './drives.ts';
import { installApp, listCatalogApps, listInstalledApps, removeApp } from './installed-apps.ts';
import { createFolder, deleteItem, getItem, listChildren, updateItem } from './items.ts';
import { invite, listPermissions, revokePermission } from './permissions.ts';
import { subscribe } from './subscriptions.ts';
import * as todo from './todo.ts';
import { getPhoto, getUser } from './users.ts';

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'user.get': getUser,
  'user.photo': getPhoto,
  'drive.get': getDrive,
  'drive.sharedWithMe': sharedWithMe,
  'drive.socketIo': subscribe,
  'item.get': getItem,
  'item.update': updateItem,
  'item.delete': deleteItem,
  'item.children': listChildren,
  'item.createFolder': createFolder,
  'item.download': download,
  'item.upload': upload,
  'item.delta': delta,
  'item.permissions': listPermissions,
  'item.revoke': revokePermission,
  'item.invite': invite,
  'item.versions': listVersions,
  'item.version': getVersion,
  'item.versionContent': downloadVersion,
  'item.restoreVersion': restoreVersion,
  'chat.list': listChats,
  'chat.get': getChat,
  'chat.members': listMembers,
  'teams.apps': listInstalledApps,
  'teams.install': installApp,
  'teams.remove': removeApp,
  'teams.catalogue': listCatalogApps,
  'teams.notifyInChat': notifyInChat,
  'teams.notifyPerson': notifyPerson,
  'todo.lists': todo.listTaskLists,
  'todo.createList': todo.createTaskList,
  'todo.list': todo.getTaskList,
  'todo.deleteList': todo.deleteTaskList,
  'todo.tasks': todo.listTasks,
  'todo.create': todo.createTask,
  'todo.task': todo.getTask,
  'todo.update': todo.updateTask,
  'todo.delete': todo.deleteTask,
  'todo.links': todo.listLinks,
  'todo.link': todo.createLink,
  'calendar.list': listCalendars,
  'calendar.get': getCalendar,
  'calendar.view': calendarView,
  'calendar.events': listEvents,
  'calendar.event': getEvent,
  'calendar.instances': listInstances,
};
