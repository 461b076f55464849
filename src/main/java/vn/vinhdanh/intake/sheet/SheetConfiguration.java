package vn.vinhdanh.intake.sheet;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.calendar.OfficeTime;

/** The three that know Excel: plain classes, which tests make without Spring. */
@Configuration(proxyBeanMethods = false)
class SheetConfiguration {

    @Bean
    SheetReader sheetReader(SheetLimits limits, OfficeTime time, MessageSource messages) {
        return new SheetReader(limits, time::today, messages);
    }

    @Bean
    MarkedCopy markedCopy(SheetLimits limits, MessageSource messages) {
        return new MarkedCopy(limits, messages);
    }

    @Bean
    ListTemplate listTemplate(MessageSource messages) {
        return new ListTemplate(messages);
    }
}
