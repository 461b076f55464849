// The AngularJS module of our embedded forms. Tasklist's config.js loads it through RequireJS
// and puts it into the same injector that compiles the forms, so a form may use any directive,
// filter or service added here:
//
//   vinhdanh.directive('vdFlag', function () {
//     return { restrict: 'E', scope: { text: '<' }, template: '<span class="vd-flag">{{text}}</span>' };
//   });
//
// and in forms/x.html: <vd-flag text="line.flag"></vd-flag>. A script that fails to load or throws here
// keeps Tasklist from starting. Styles are in ../styles/user-styles.css.
define(['angular'], function (angular) {
  'use strict';

  const vinhdanh = angular.module('vinhdanh', []);

  // Tasklist's calendars take the names of months and days from AngularJS, which only knows English here.
  // The browser knows them in the language that Tasklist has chosen.
  vinhdanh.run(['$locale', '$translate', function ($locale, $translate) {
    const language = $translate.proposedLanguage() || $translate.use();
    if (!language || language === 'en') {
      return;
    }
    const names = (part, style, days) => days.map(day =>
      new Intl.DateTimeFormat(language, { [part]: style, timeZone: 'UTC' }).format(day));
    const months = Array.from({ length: 12 }, (ignored, month) => new Date(Date.UTC(2021, month, 1)));
    const sundayToSaturday = Array.from({ length: 7 }, (ignored, day) => new Date(Date.UTC(2021, 7, 1 + day)));
    angular.extend($locale.DATETIME_FORMATS, {
      MONTH: names('month', 'long', months),
      STANDALONEMONTH: names('month', 'long', months),
      SHORTMONTH: names('month', 'short', months),
      DAY: names('weekday', 'long', sundayToSaturday),
      SHORTDAY: names('weekday', 'narrow', sundayToSaturday)
    });
  }]);

  return vinhdanh;
});
