package vn.vinhdanh.register;

/**
 * What a movement shows of its awards to everybody. Citizen number, birth and gender are no setting: never.
 *
 * @param published   false: nothing at all, whatever the others say
 * @param name        of the person, collective or household
 * @param unit        that nominated, as it was called on the day of the decision
 * @param decision    its number and date, and the number of the certificate
 * @param achievement as the dossier tells it
 * @param prize       in đồng
 */
public record Publication(boolean published, boolean name, boolean unit, boolean content, boolean decision,
                          boolean workplace, boolean position, boolean achievement, boolean prize) {
}
