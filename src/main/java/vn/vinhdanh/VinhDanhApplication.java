package vn.vinhdanh;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Commendation approval of a province; the README says how to start it. */
// Full names: the short ones belong to the delegates that the models call.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class VinhDanhApplication {

    public static void main(String[] args) {
        SpringApplication.run(VinhDanhApplication.class, args);
    }
}
