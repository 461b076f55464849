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

  return vinhdanh;
});
