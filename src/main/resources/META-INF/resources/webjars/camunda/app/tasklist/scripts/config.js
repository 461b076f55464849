/*
 * Copyright Camunda Services GmbH and/or licensed to Camunda Services GmbH
 * under one or more contributor license agreements. See the NOTICE file
 * distributed with this work for additional information regarding copyright
 * ownership. Camunda licenses this file to you under the Apache License,
 * Version 2.0; you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 *
 * Changed for Vinh Danh: Vietnamese first, no greeting, our own login page.
 * All options: https://docs.camunda.org/manual/7.24/webapps/tasklist/configuration/
 */

import { goToOurLogin, inLanguage } from '../../vinhdanh/scripts/webapps.js';

export default {
  app: {
    name: inLanguage({ vi: 'Công việc', en: 'Tasks' }),
    vendor: 'Vinh Danh'
  },
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  },
  disableWelcomeMessage: true,

  // scripts/vinhdanh.js: the AngularJS module whose directives our embedded forms use.
  // RequireJS loads it before Tasklist starts; the path is relative to /camunda/app/tasklist/.
  requireJsConfig: {
    ngDeps: ['vinhdanh'],
    deps: ['vinhdanh'],
    paths: { vinhdanh: 'scripts/vinhdanh' }
  },

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: inLanguage({
        vi: 'nhận công việc đang chọn',
        en: 'claims the currently selected task'
      })
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: inLanguage({
        vi: 'chuyển đến bộ lọc đầu tiên trong danh sách',
        en: 'set the focus to the first filter in the list'
      })
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: inLanguage({
        vi: 'chuyển đến công việc đầu tiên trong danh sách',
        en: 'sets the focus to the first task in the list'
      })
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: inLanguage({
        vi: 'chuyển đến ô nhập đầu tiên của biểu mẫu công việc',
        en: 'sets the focus to the first input field in a task form'
      })
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: inLanguage({
        vi: 'mở hộp thoại bắt đầu quy trình',
        en: 'opens the start process modal dialog'
      })
    }
  }
};

goToOurLogin();
