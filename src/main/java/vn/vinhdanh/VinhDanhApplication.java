package vn.vinhdanh;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Commendation approval of a province; the README says how to start it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class VinhDanhApplication {

    public static void main(String[] args) {
        SpringApplication.run(VinhDanhApplication.class, args);
    }
}
