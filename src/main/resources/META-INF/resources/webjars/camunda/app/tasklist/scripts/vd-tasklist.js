// What of Tasklist itself is made to fit: dates that can be read off, and views that wait for their texts.
define(['angular'], function (angular) {
  'use strict';

  angular.module('vinhdanh.tasklist', []).run(['amTimeAgoConfig', '$route', function (timeAgo, $route) {
    // A due date is a day to be kept, not "5 days ago"; every date counts as older than this many days.
    timeAgo.fullDateThreshold = -1000000;
    timeAgo.fullDateFormat = 'HH:mm DD/MM/YYYY';

    // Some parts read their texts once, when they are made: on a slow machine that was before the texts had arrived,
    // and their keys were shown instead.
    Object.keys($route.routes).forEach(function (path) {
      const route = $route.routes[path];
      if (!route.redirectTo) route.resolve = angular.extend({ vdTexts: ['$translate', $translate => $translate.onReady()] }, route.resolve);
    });
  }]).directive('camTasklistTask', function () {
    // Of a dossier the engine keeps no history of its tasks (ADR 17): its course stands in the form, and a note would
    // be refused after it was written. Lists, batches and revocations have both.
    return {
      link: {
        post: function (_, element) {
          // The button for a note is above the task, outside of it.
          element.isolateScope().$watch('task.processDefinitionId',
            id => angular.element(document.body).toggleClass('vd-keeps-no-history', /^nomination:/.test(id)));
        }
      }
    };
  });
});
