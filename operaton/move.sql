-- Moves a database from Camunda 7.24 to the translated application on Operaton. All nodes are stopped, a backup is there.
-- May be run twice. See docs/operations.md.
BEGIN;
-- The administrators' group has another name. The foreign key from memberships to groups asks for the group first.
INSERT INTO act_id_group (id_, rev_, name_, type_)
    SELECT 'operaton-admin', 1, name_, type_ FROM act_id_group WHERE id_ = 'camunda-admin' ON CONFLICT DO NOTHING;
UPDATE act_id_membership SET group_id_ = 'operaton-admin' WHERE group_id_ = 'camunda-admin';
DELETE FROM act_id_group WHERE id_ = 'camunda-admin';
UPDATE act_ru_authorization SET group_id_ = 'operaton-admin' WHERE group_id_ = 'camunda-admin';
UPDATE act_ru_authorization SET resource_id_ = 'operaton-admin' WHERE resource_id_ = 'camunda-admin';
UPDATE act_ru_identitylink SET group_id_ = 'operaton-admin' WHERE group_id_ = 'camunda-admin';
-- Sessions hold Camunda's classes: everybody signs in again.
TRUNCATE vinhdanh.spring_session CASCADE;
COMMIT;
