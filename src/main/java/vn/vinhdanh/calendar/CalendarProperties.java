package vn.vinhdanh.calendar;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param zone the zone in which days begin and end; never the JVM's default
 */
@ConfigurationProperties("vinhdanh")
public record CalendarProperties(@DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone) {
}
